using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
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
/// Two companies share a tenant, and a rep gave a new customer the branch of the wrong one. The plan of that company waits for a person, and
/// while it does nobody reads its streams. The rep corrects the branch, the right company reads it as its own and makes it in its Sage.
/// Approved days later, the first company asks SSM whether the customer was edited or deleted, but not whose it is: it is made in the
/// second Sage as well, where nothing is ever deleted (D9, I2).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I2")]
public sealed class A_customer_given_to_another_company_while_its_plan_waits_is_not_made_in_both : IAsyncLifetime
{
    private const int Acme = 16;
    private const int Bolt = 2;
    private TenantScene _scene = null!;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        _scene = await TenantScene.Start();
        _other = _scene.Store.Insert("branches", new() { ["descriptionEN"] = "North", ["default"] = false, ["order"] = 2 }, 51);
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData(Acme, 1)] // The control.
    [InlineData(Bolt, 0)]
    public async Task Should_not_be_made_by_the_company_that_lost_it(int branch, int made)
    {
        var load = _scene.Changes;
        var account = _scene.Store.Insert("accounts", new() { ["name"] = "Murphy", ["branchId"] = 1, ["salesRepId1"] = 61, ["statusId"] = _scene.Store.All("accountStatuses")[0]["id"]!.GetValue<int>() }, 51);
        var ssm = new SsmTarget(_scene.Client, Sample.Mapper, new Dictionary<string, System.Text.Json.Nodes.JsonObject> { [Kind.Account] = new() { ["branchId"] = 1 } });
        var planned = (await ssm.Get(Kind.Account, $"{account}", StagingFile.Cancel))!.Image;
        var id = await load.Change(Kind.Account, "create", $"ssm#{account}", planned, Image.Empty, null, $"{account}", Side.Sage50);
        await load.Store.Write(async db =>
        {
            (await db.Changes.FindAsync(id))!.SourceHash = RowHash.Of(planned);
            (await db.Links.FindAsync("acme", Kind.Account, $"ssm#{account}"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await load.Read(Side.Ssm, Kind.Account, $"{account}", planned);
        load.Time.Advance(TimeSpan.FromDays(3));
        _scene.Store.Update("accounts", account, new() { ["branchId"] = branch == Acme ? 1 : _other }, 60);

        await load.Applier.Apply(load.Context with { Ssm = ssm, Owners = new Tenant(_scene, _other) }, id, StagingFile.Cancel);

        load.Sage.Creates.ShouldBe(made);
    }

    [Theory]
    [InlineData(ChangeState.Queued, null, true)] // The control: nobody has sent it.
    [InlineData(ChangeState.Sending, null, false)]
    [InlineData(ChangeState.InDoubt, null, false)]
    [InlineData(ChangeState.Applied, "MUR001", false)]
    public async Task Should_be_made_by_the_company_that_was_quicker(string theirs, string? key, bool may)
    {
        var load = _scene.Changes;
        var image = Staged.Image(("name", "Murphy"));
        var id = await load.Change(Kind.Account, "create", "ssm#5", image, Image.Empty, null, "5", Side.Sage50);
        await load.Add(
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "ssm#5", SageKey = key, SsmKey = "5", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "bolt", Lane = "sage:bolt", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#5",
                Action = "create", State = theirs, Version = 1, Fields = "{}", CreatedAt = load.Now, UpdatedAt = load.Now,
            });
        var row = (await load.Rows<ChangeRow>()).Single(c => c.Id == id);

        (await load.Changes.Intend(row, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), StagingFile.Cancel, ["bolt"])).ShouldBe(may);
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

    [Theory]
    [InlineData(Acme, false)] // The control.
    [InlineData(Bolt, true)]
    public async Task Control_the_other_company_takes_it_meanwhile(int branch, bool taken)
    {
        using var bolt = new ExtractScene
        {
            Owners = new("acme", [new("bolt", "A-", Acme, null, null), new("acme", "B-", Bolt, null, null)], TellsUnowned: true),
        };
        await bolt.Add(
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "ssm#1", SsmKey = "1", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "bolt", Lane = "sage:bolt", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#1", Action = "create", Key = "MUR001",
                State = ChangeState.Planned, Version = 1, Fields = "{}", CreatedAt = bolt.Now, UpdatedAt = bolt.Now,
            });
        bolt.Ssm.Records.Add(new SsmAccount { Id = 1, Name = "Murphy", BranchId = new(branch, null) });

        await bolt.Sweep(Streams.Customers, Side.Ssm);

        ((await bolt.Current(Kind.Account, "1", Side.Ssm))!.Filter is null).ShouldBe(taken);
    }
}
