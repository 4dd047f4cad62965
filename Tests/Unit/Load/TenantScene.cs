using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>Changes written by the real client to a simulated tenant.</summary>
internal sealed class TenantScene : ILoadContexts, IAsyncDisposable
{
    private readonly LoadScene _scene = new();
    private readonly string _file;
    private readonly SsmClient _client;
    private readonly LoadContext _context;
    private long _before;

    private TenantScene(SsmSimulator tenant, string file, IReadOnlyCollection<string> batched)
    {
        (Tenant, _file) = (tenant, file);
        _client = new(new SsmClientOptions
        {
            BaseAddress = tenant.BaseAddress, PublicKey = SsmSimulator.PublicKey, PrivateKey = SsmSimulator.PrivateKey, RequestsPerSecond = null, RetryDelay = TimeSpan.Zero,
        }, TimeProvider.System);
        Target = new(_client, Sample.Mapper, batched: batched);
        _context = _scene.Context with { Ssm = Target, Batches = Target.Batches };
    }

    public SsmSimulator Tenant { get; }
    public SsmTarget Target { get; }
    public ISsmClient Client => _client;
    public SsmTenantStore Store => Tenant.Store;
    public LoadScene Changes => _scene;

    /// <summary>Calls since the last look, logins left out.</summary>
    public IReadOnlyList<SsmCall> NewCalls()
    {
        var calls = Store.Calls.Where(c => c.Sequence > _before && c.Resource != "login").ToList();
        if (calls.Count > 0) _before = calls[^1].Sequence;
        return calls;
    }

    public static async Task<TenantScene> Start(SsmSwitches? switches = null, Func<SsmCall, SsmFault?>? fault = null, params string[] batched)
    {
        var file = Path.Combine(Path.GetTempPath(), $"tenant-{Guid.NewGuid():n}.db");
        var tenant = await SsmSimulator.Start(new() { DataFile = file, RequestsPerSecond = null, Switches = switches ?? new(), Fault = fault }, StagingFile.Cancel);
        var scene = new TenantScene(tenant, file, batched);
        await scene._scene.Run();
        await scene._scene.Add(new LaneRow { Lane = "ssm:tenant", Side = Side.Ssm, MaxInFlight = 1 });
        return scene;
    }

    /// <summary>Queued creates of products; a code of more than 30 characters is refused by every tenant.</summary>
    public async Task<long[]> Products(params string[] codes)
    {
        var ids = new List<long>();
        foreach (var code in codes)
            ids.Add(await _scene.Change(Kind.Product, "create", code, Staged.Image(("stockCode", code), ("name", $"Part {code}"), ("readOnly", true)), Image.Empty, code, null));
        return [.. ids];
    }

    /// <summary>A product and price list per code that stand on both sides, with a queued update of the price from 1 to 2.</summary>
    public async Task<long[]> PriceChanges(int count)
    {
        var rate = Store.Insert("rates", new() { ["descriptionES"] = "Trade", ["extID"] = "TRADE" }, 51);
        await _scene.Add(Linked(Kind.Rate, "TRADE", rate));
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var product = Store.Insert("products", new() { ["model"] = $"Part {i}", ["extId"] = $"P{i}" }, 51);
            var price = Store.Insert("productRates", new() { ["productId"] = product, ["rateId"] = rate, ["salePrice"] = 1m }, 51);
            await _scene.Add(Linked(Kind.Product, $"P{i}", product));
            var before = Staged.Image(("product", $"{product}"), ("rate", $"{rate}"), ("price", 1m));
            await _scene.Base($"TRADE|P{i}", Staged.Image(("product", $"P{i}"), ("rate", "TRADE"), ("price", 1m)), before, Kind.ProductRate);
            ids.Add(await _scene.Change(Kind.ProductRate, "update", $"TRADE|P{i}", Staged.Image(("price", 2m)), Staged.Image(("price", 1m)), $"TRADE|P{i}", $"{price}"));
        }
        return [.. ids];
    }

    /// <summary>As a new process finds the changes: creates may have been sent before.</summary>
    public Task Restarted() => _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.IntentAt, _scene.Now), StagingFile.Cancel), StagingFile.Cancel);

    public async Task Handle(params long[] ids)
    {
        var handler = new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, this, _scene.Time);
        await handler.Handle(new ApplyChanges("ssm:tenant", ids), _scene.Bus, StagingFile.Cancel);
    }

    /// <summary>Handles until every change is settled, moving the clock to when the next is due.</summary>
    public async Task HandleToTheEnd(params long[] ids)
    {
        for (var i = 0; i < 5 && await Open() is { Count: > 0 }; i++)
        {
            await Handle(ids);
            if ((await Open()).Select(c => c.DueAt).Max() is { } due && due > _scene.Now) _scene.Time.Advance(due - _scene.Now);
        }
        (await Open()).ShouldBeEmpty();
    }

    /// <summary>Live external ids of the tenant's products, service products left out.</summary>
    public IReadOnlyList<string> ExtIds() => [.. Store.All("products").Where(p => !p["deleted"]!.GetValue<bool>())
        .Select(p => p["extId"]!.GetValue<string>()).Where(e => !e.StartsWith("SVC-", StringComparison.Ordinal))];

    public async Task<IReadOnlyList<string>> States() => [.. (await _scene.Rows<ChangeRow>()).OrderBy(c => c.Id).Select(c => c.State)];

    Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) => Task.FromResult(_context);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Tenant.DisposeAsync();
        _scene.Dispose();
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(_file + suffix);
    }

    private async Task<List<ChangeRow>> Open() => [.. (await _scene.Rows<ChangeRow>()).Where(c => c.State is ChangeState.Queued or ChangeState.InDoubt or ChangeState.Sending)];

    private static LinkRow Linked(string kind, string key, int id) =>
        new() { Company = "acme", Kind = kind, Record = key, SageKey = key, SsmKey = $"{id}", State = LinkState.Linked };
}
