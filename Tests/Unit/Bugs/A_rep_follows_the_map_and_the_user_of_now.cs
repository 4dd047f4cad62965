using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The map gives a text an e-mail, and the e-mail finds the SSM user (D17, USR-04, USR-06). Once linked, a text stayed with its user for
/// ever: a corrected map, or a user who was deleted and made again, changed nothing, and customers and sales went to the wrong person.
/// </summary>
[Trait("Rule", "USR-04")]
[Trait("Rule", "USR-06")]
public sealed class A_rep_follows_the_map_and_the_user_of_now : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_the_user_whom_the_corrected_map_names()
    {
        await Mapped();
        await _scene.Ssm(Kind.User, "62", ("name", "Mary"), ("email", "mary@firm.ie"));

        await _scene.Edit(Side.Sage50, Kind.User, "JM", ("email", "mary@firm.ie"));
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("62");
    }

    [Fact]
    public async Task Should_be_the_user_who_was_made_again()
    {
        await Mapped();

        await _scene.Gone(Side.Ssm, Kind.User, "61");
        await _scene.Plan(Kind.User);
        await _scene.Ssm(Kind.User, "63", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("63");
    }

    [Fact]
    public async Task Should_not_be_parked_for_a_user_who_is_not_active_any_more()
    {
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Filter(Side.Ssm, Kind.User, "61", "not active in SSM (D22)");
        await _scene.Ssm(Kind.User, "63", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", "john@firm.ie"));

        await _scene.Plan(Kind.User);

        var link = await _scene.LinkOf(Kind.User, "JM");
        (link.State, link.SsmKey).ShouldBe((Sage50Etl.Staging.Database.Model.LinkState.Linked, "63"));
    }

    [Theory]
    [Trait("Rule", "USR-13")]
    [InlineData("deleted")]
    [InlineData("never there")]
    public async Task Should_be_listed_when_it_finds_no_user(string user)
    {
        await _scene.Add(new Sage50Etl.Staging.Database.Model.CompanyRow { Company = "acme", Tenant = "tenant" });
        if (user == "deleted")
        {
            await Mapped();
            await _scene.Gone(Side.Ssm, Kind.User, "61");
        }
        else await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);

        var listed = await new Sage50Etl.Operations.Reports.StatusReports(_scene.Store).UnmappedReps("acme", PlanScene.Cancel);

        listed.Select(r => r.Text).ShouldBe(["JM"], "its customers and sales fall to the admin user meanwhile");
    }

    [Fact]
    public async Task Control_a_text_that_was_unmapped_finds_its_user()
    {
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", null));
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);

        await _scene.Edit(Side.Sage50, Kind.User, "JM", ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("61");
    }

    private async Task Mapped()
    {
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", "john@firm.ie"));
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);
        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("61");
    }
}
