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
/// A create waits in the queue of the first company, whose Sage is switched off. The rep gives the customer to the second one, whose write is
/// without an answer when the service restarts. The restart notes an intent on what is queued, so that the record counts as that of both:
/// nobody says that it is the other's, the first company's create is turned away without a word each time, and set aside as one that took the
/// process down again and again. The second one has sent it and may ask; nothing stands between the two but silence (D9, I1).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class A_create_that_the_other_company_may_have_done_waits_for_it_with_a_word : IAsyncLifetime
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
    public async Task Should_say_why(bool restarted)
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
        await load.Add(
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = $"ssm#{account}", SsmKey = $"{account}", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "bolt", Lane = "sage:bolt", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = $"ssm#{account}",
                Action = "create", State = ChangeState.InDoubt, Version = 1, Fence = 1, Fields = "{}", Key = "MUR001", CreatedAt = load.Now, UpdatedAt = load.Now, IntentAt = load.Now,
            });
        if (restarted) await _scene.Restarted();

        for (var i = 0; i < 6; i++) await load.Applier.Apply(load.Context with { Ssm = ssm, Owners = new Tenant(_scene, _other) }, id, StagingFile.Cancel);

        load.Sage.Creates.ShouldBe(0);
        var change = await load.Of(id);
        $"{change.State} {change.Code} {change.Reason}".ShouldContain("bolt", Case.Sensitive, $"{change.Claims} times claimed");
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
