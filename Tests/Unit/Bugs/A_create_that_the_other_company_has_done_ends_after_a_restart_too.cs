using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create waits in the queue of the first company, whose Sage is switched off. The rep gives the customer to the second one, which makes it.
/// Without a restart the first company asks whose the record is and gives its create back. A restart notes an intent on what is queued, so that
/// the record counts as that of both companies; then nobody says it is the other's, the create is turned away without a word each time it is
/// tried, and after five times it is set aside as one that took the process down again and again (D9, I1).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class A_create_that_the_other_company_has_done_ends_after_a_restart_too : IAsyncLifetime
{
    private TenantScene _scene = null!;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        _scene = await TenantScene.Start();
        _other = _scene.Store.Insert("branches", new() { ["descriptionEN"] = "North", ["default"] = false, ["order"] = 2 }, 51);
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_be_given_back(bool restarted)
    {
        var load = _scene.Changes;
        var account = _scene.Store.Insert("accounts", new() { ["name"] = "Murphy", ["branchId"] = _other, ["salesRepId1"] = 61, ["statusId"] = _scene.Store.All("accountStatuses")[0]["id"]!.GetValue<int>() }, 51);
        var ssm = new SsmTarget(_scene.Client, Sample.Mapper, new Dictionary<string, System.Text.Json.Nodes.JsonObject> { [Kind.Account] = new() { ["branchId"] = 1 } });
        var planned = (await ssm.Get(Kind.Account, $"{account}", StagingFile.Cancel))!.Image;
        var id = await load.Change(Kind.Account, "create", $"ssm#{account}", planned, Image.Empty, null, $"{account}", Side.Sage50);
        await load.Store.Write(async db =>
        {
            (await db.Changes.FindAsync(id))!.SourceHash = RowHash.Of(planned);
            (await db.Links.FindAsync("acme", Kind.Account, $"ssm#{account}"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await load.Read(Side.Ssm, Kind.Account, $"{account}", planned);
        // The second company has made it.
        await load.Add(new LinkRow { Company = "bolt", Kind = Kind.Account, Record = $"ssm#{account}", SageKey = "MUR001", SsmKey = $"{account}", State = LinkState.Linked });
        // As ServiceLease.TakeOver notes it for each create that stands in the queue.
        if (restarted) await _scene.Restarted();

        for (var i = 0; i < 5; i++) await load.Applier.Apply(load.Context with { Ssm = ssm, Owners = new Tenant(_scene, _other) }, id, StagingFile.Cancel);

        load.Sage.Creates.ShouldBe(0);
        var change = await load.Of(id);
        change.State.ShouldBe(ChangeState.Superseded, $"{change.Claims} times claimed: {change.Reason}");
    }

    private sealed class Tenant(TenantScene scene, int other) : ITenantOwners
    {
        public IReadOnlyList<string> Others { get; } = ["bolt"];

        public Task<string?> WhyNotOurs(string kind, string ssmKey, CancellationToken cancellationToken)
        {
            using var reading = new ExtractScene
            {
                Owners = new("acme", [new("bolt", "B-", other, null, null), new("acme", "A-", 1, null, null)], TellsUnowned: true),
            };
            return new OwnerLookup(reading.Context with { Ssm = scene.Client }, scene.Changes.Store).WhyNotOurs(kind, ssmKey, cancellationToken);
        }
    }
}
