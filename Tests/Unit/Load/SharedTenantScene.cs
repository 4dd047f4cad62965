using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>A customer of SSM that company acme is about to make in its Sage, in a tenant that it shares with bolt by branches.</summary>
internal sealed class SharedTenantScene : IAsyncDisposable
{
    private const int AcmeBranch = 1;
    private readonly TenantScene _tenant;
    private readonly int _boltBranch;

    private SharedTenantScene(TenantScene tenant)
    {
        _tenant = tenant;
        _boltBranch = tenant.Store.Insert("branches", new() { ["descriptionEN"] = "North", ["default"] = false, ["order"] = 2 }, 51);
    }

    public LoadScene Load => _tenant.Changes;

    public static async Task<SharedTenantScene> Start() => new(await TenantScene.Start());

    /// <summary>The customer, planned and queued by acme.</summary>
    /// <returns>Its id in SSM, and the change.</returns>
    public async Task<(int Account, long Change)> Queued()
    {
        var account = _tenant.Store.Insert("accounts", new()
        {
            ["name"] = "Murphy", ["branchId"] = AcmeBranch, ["salesRepId1"] = 61, ["statusId"] = _tenant.Store.All("accountStatuses")[0]["id"]!.GetValue<int>(),
        }, 51);
        var planned = (await _tenant.Target.Get(Kind.Account, $"{account}", StagingFile.Cancel))!.Image;
        var id = await Load.Change(Kind.Account, "create", $"ssm#{account}", planned, Image.Empty, null, $"{account}", Side.Sage50);
        await Load.Store.Write(async db =>
        {
            (await db.Changes.FindAsync(id))!.SourceHash = RowHash.Of(planned);
            (await db.Links.FindAsync("acme", Kind.Account, $"ssm#{account}"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await Load.Read(Side.Ssm, Kind.Account, $"{account}", planned);
        return (account, id);
    }

    /// <summary>A rep gives the customer to bolt.</summary>
    public void GiveAway(int account) => _tenant.Store.Update("accounts", account, new() { ["branchId"] = _boltBranch }, 60);

    /// <summary>What bolt has of the customer.</summary>
    public Task AtBolt(int account, string? sageKey, string state) => Load.Add(
        new LinkRow { Company = "bolt", Kind = Kind.Account, Record = $"ssm#{account}", SageKey = sageKey, SsmKey = $"{account}", State = LinkState.SsmOnly },
        new ChangeRow
        {
            Company = "bolt", Lane = "sage:bolt", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = $"ssm#{account}",
            Action = "create", State = state, Version = 1, Fence = 1, Fields = "{}", CreatedAt = Load.Now, UpdatedAt = Load.Now, IntentAt = Load.Now,
        });

    /// <summary>As a service that starts notes it for each create that stands in the queue.</summary>
    public Task Restarted() => _tenant.Restarted();

    public Task Apply(long change) =>
        Load.Applier.Apply(Load.Context with { Ssm = _tenant.Target, Owners = new Owners(_tenant.Client, Load.Store, _boltBranch) }, change, StagingFile.Cancel);

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    private sealed class Owners(ISsmClient client, StagingStore store, int boltBranch) : ITenantOwners
    {
        public IReadOnlyList<string> Others { get; } = ["bolt"];

        public Task<string?> WhyNotOurs(string kind, string ssmKey, CancellationToken cancellationToken)
        {
            using var reading = new ExtractScene
            {
                Owners = new(
                    "acme", [new("bolt", "B-", boltBranch, null, null), new("acme", "A-", AcmeBranch, null, null)], TellsUnowned: true),
            };
            return new OwnerLookup(reading.Context with { Ssm = client }, store).WhyNotOurs(kind, ssmKey, cancellationToken);
        }
    }
}
