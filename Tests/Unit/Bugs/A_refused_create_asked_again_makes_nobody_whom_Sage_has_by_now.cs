using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage refused a customer made in SSM, so the office entered it by hand, and the next plan linked the two (or parked the one of SSM). The
/// refusal stayed in the list of what failed; asked again with 'failed replay', the customer was made in Sage a second time (D21, I2).
/// </summary>
[Trait("Rule", "D21")]
[Trait("Rule", "I2")]
public sealed class A_refused_create_asked_again_makes_nobody_whom_Sage_has_by_now : IAsyncLifetime
{
    private readonly LoadScene _scene = new();
    private static readonly (string, object?)[] Murphy = [("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client")];
    private long _run = 1;

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Account, 1)]
    [InlineData(Kind.Account, 2)]
    [InlineData(Kind.Contact, 1)]
    public async Task Should_not_be_made_twice(string kind, int entered)
    {
        await Customer(kind);
        await Made(kind);
        var id = await Refused(kind);
        for (var i = 1; i <= entered; i++) await Entered(kind, i);
        await Plan(kind);
        (await _scene.Rows<LinkRow>()).Single(l => l.Kind == kind && l.SsmKey == "9").State.ShouldBe(entered == 1 ? LinkState.Linked : LinkState.Parked);

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "ann", StagingFile.Cancel);
        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(0, (await _scene.Rows<LinkRow>()).Single(l => l.Kind == kind && l.SsmKey == "9").State);
    }

    [Fact]
    public async Task Should_end_where_its_record_was_joined_with_another_one()
    {
        await Made(Kind.Account);
        var id = await Refused(Kind.Account);
        await _scene.Store.Write(async db => db.Links.Remove((await db.Links.FindAsync("acme", Kind.Account, "ssm#9"))!), StagingFile.Cancel);

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "ann", StagingFile.Cancel);
        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(0);
        (await _scene.Rows<ChangeRow>()).Single().State.ShouldBe(ChangeState.Superseded);
    }

    [Theory]
    [InlineData(Kind.Account)]
    [InlineData(Kind.Contact)]
    public async Task Control_one_that_nobody_entered_is_made(string kind)
    {
        await Customer(kind);
        await Made(kind);
        var id = await Refused(kind);
        await Plan(kind);

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "ann", StagingFile.Cancel);
        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(1);
    }

    private async Task Customer(string kind)
    {
        if (kind == Kind.Contact)
            await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "A", SageKey = "A", SsmKey = "7", State = LinkState.Linked });
    }

    private Task Made(string kind) => _scene.Read(Side.Ssm, kind, "9", kind == Kind.Account ? Staged.Image(Murphy) : Staged.Image(("reference", null), ("account", "7"), ("name", "Ann Lee")));

    private Task Entered(string kind, int number) => kind == Kind.Account
        ? _scene.Read(Side.Sage50, kind, $"MUR00{number}", Staged.Image(("companyCode", $"MUR00{number}"), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client")))
        : _scene.Read(Side.Sage50, kind, $"A/{number}", Staged.Image(("reference", $"A/{number}"), ("account", "A"), ("name", "Ann Lee")));

    // The first plan, and what Sage said to it.
    private async Task<long> Refused(string kind)
    {
        await Plan(kind);
        var id = (await _scene.Rows<ChangeRow>()).ShouldHaveSingleItem().Id;
        await _scene.Store.Write(async db =>
        {
            var row = (await db.Changes.FindAsync(id))!;
            (row.State, row.Code, row.Reason, row.SettledAt) = (ChangeState.Refused, "S50-H-020", "the telephone number is not valid", _scene.Now);
        }, StagingFile.Cancel);
        return id;
    }

    private Task Plan(string kind)
    {
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        return _scene.Plan(kind, ++_run);
    }
}
