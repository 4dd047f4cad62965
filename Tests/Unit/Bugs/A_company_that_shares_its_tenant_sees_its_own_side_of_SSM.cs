using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Operations.Timeline;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The name of the SSM images was built by hand in several places, and all but one forgot that a tenant may be shared.</summary>
[Trait("Rule", "D9")]
public sealed class A_company_that_shares_its_tenant_sees_its_own_side_of_SSM : IDisposable
{
    private static readonly CompanySettings Shared = HostScene.Settings() with
    {
        Ssm = HostScene.Settings().Ssm with { Ownership = new() { Branch = "Main" } },
    };

    private readonly HostScene _scene = new(Shared);

    [Fact]
    public async Task Should_decide_a_conflict_that_still_stands()
    {
        var conflict = await Conflict();

        var shown = await new ConflictReports(_scene.Store).Show(conflict, HostScene.Cancel);
        var answers = await new ConflictDecisions(_scene.Store, _scene.Time).Decide(conflict, new(ConflictChoice.Ssm, null, "anna"), alike: false, HostScene.Cancel);

        (shown!.NowSage, shown.NowSsm, shown.Moved).ShouldBe(("01", "02", false));
        answers.ShouldHaveSingleItem().Code.ShouldBeNull();
    }

    [Fact]
    public async Task Should_tell_the_history_of_both_sides()
    {
        await Record();

        var timeline = await new Timelines(_scene.Store, _scene.Time).Of(Shared.Scope(), Kind.Account, RecordKeys.Forms(Shared, "A"), HostScene.Cancel);

        timeline!.Events.Select(e => e.What).ShouldContain($"seen in {Side.Ssm} in its present form");
    }

    [Fact]
    public async Task Should_compare_its_own_picture()
    {
        await Record();

        var comparison = await StagedComparison.Of(Shared, _scene.Store, HostScene.Cancel);

        comparison.Scope.ShouldBe(_scene.Companies.Of(HostScene.Acme).Scope);
    }

    [Fact]
    [Trait("Rule", "USR-13")]
    public async Task Should_propose_the_user_of_a_name()
    {
        await Record();
        await _scene.Add(new LinkRow { Company = HostScene.Acme, Kind = Kind.User, Record = "Aoife", SageKey = "Aoife", State = LinkState.SageOnly });
        await Put(Kind.User, Side.Ssm, "61", ("name", "Aoife"));

        (await new StatusReports(_scene.Store).UnmappedReps(HostScene.Acme, HostScene.Cancel)).ShouldHaveSingleItem().SameName.ShouldBe("61");
        (await new StatusReports(_scene.Store).All(HostScene.Cancel)).ShouldHaveSingleItem().UnmappedReps.ShouldHaveSingleItem().SameName.ShouldBe("61");
    }

    [Fact]
    public async Task Should_follow_a_file_that_begins_or_ends_to_share()
    {
        await _scene.Add(new CompanyRow { Company = HostScene.Acme, Tenant = "former", Shares = false });

        await _scene.Start();

        var row = (await _scene.Rows<CompanyRow>()).Single();
        (row.Tenant, row.Shares).ShouldBe(("tenant", true));
    }

    public void Dispose() => _scene.Dispose();

    private async Task Record()
    {
        await _scene.Close(await _scene.Start());
        await _scene.Add(new LinkRow { Company = HostScene.Acme, Kind = Kind.Account, Record = "A", SageKey = "A", SsmKey = "7", State = LinkState.Linked });
        await Put(Kind.Account, Side.Sage50, "A", ("phone", "01"));
        await Put(Kind.Account, Side.Ssm, "7", ("phone", "02"));
    }

    private async Task<long> Conflict()
    {
        await Record();
        var row = new ConflictRow
        {
            Company = HostScene.Acme, Kind = Kind.Account, Record = "A", SageKey = "A", SsmKey = "7", Field = "phone", Class = ConflictClass.Conflict, State = ConflictState.Open,
            Policy = "ask", Sage = "01", Ssm = "02", At = _scene.Now,
        };
        await _scene.Add(row);
        return row.Id;
    }

    private Task Put(string kind, Side side, string key, params (string, object?)[] fields) => _scene.Store.Write(db => Staged.Put(
        db, StagedKind.Of(kind), _scene.Companies.Of(HostScene.Acme).Scope.Of(side), side, Staged.Row(key, _scene.Now, fields), HostScene.Cancel), HostScene.Cancel);
}
