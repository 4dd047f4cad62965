using Sage50Etl.Canonical.Records;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

[Trait("Rule", "USR-11")]
[Trait("Rule", "USR-13")]
[Trait("Rule", "D17")]
public sealed class When_representatives_are_unknown : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_listed_with_the_records_that_use_them_the_most_used_first()
    {
        await Seen("Counter", null);
        await Seen("Aoife", "aoife@x.example");
        await Seen("J.S.", null);
        await _scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "aoife@x.example"));
        foreach (var code in new[] { "A", "B", "C" }) await _scene.Sage(Kind.Account, code, ("companyCode", code), ("owner", code == "C" ? "Aoife" : "J.S."));
        await _scene.Sage(Kind.Order, "1", ("number", "O1"), ("rep", "J.S."));
        await _scene.Sage(Kind.Invoice, "I1", ("number", "I1"), ("rep", "Counter"));
        await _scene.Gone(Messages.Side.Sage50, Kind.Account, "B");
        await _scene.Plan(Kind.User);
        (await Listed()).ShouldBe([new("J.S.", 1, 1, 0, null), new("Counter", 0, 0, 1, null)]);
    }

    [Fact]
    public async Task Should_propose_the_one_user_of_that_very_name_and_link_nobody()
    {
        await Seen("Aoife Brennan", null);
        await Seen("Will Hartley", null);
        await _scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "aoife@x.example"));
        foreach (var id in new[] { "64", "65" }) await _scene.Ssm(Kind.User, id, ("name", "Will Hartley"), ("email", $"will{id}@x.example"));
        await _scene.Plan(Kind.User);
        (await Listed()).Select(r => (r.Text, r.SameName)).ShouldBe([("Aoife Brennan", "61"), ("Will Hartley", null)]);
        (await _scene.LinkOf(Kind.User, "Aoife Brennan")).State.ShouldBe(LinkState.SageOnly);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_leave_the_list_once_they_are_mapped()
    {
        await Seen("Counter", null);
        await _scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "aoife@x.example"));
        await _scene.Plan(Kind.User);
        (await Listed()).ShouldHaveSingleItem();
        await Seen("Counter", "aoife@x.example");
        await _scene.Plan(Kind.User);
        (await Listed()).ShouldBeEmpty();
        (await new StatusReports(_scene.Store).UnmappedReps("other", StagingFile.Cancel)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<UnmappedRep>> Listed()
    {
        if ((await _scene.Rows<CompanyRow>()).Count == 0) await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        var listed = await new StatusReports(_scene.Store).UnmappedReps("acme", StagingFile.Cancel);
        (await new StatusReports(_scene.Store).All(StagingFile.Cancel)).ShouldHaveSingleItem().UnmappedReps.ShouldBe(listed);
        return listed;
    }

    private Task Seen(string text, string? email) => email is null
        ? _scene.Sage(Kind.User, text, ("name", text)) : _scene.Sage(Kind.User, text, ("name", text), ("email", email));
}
