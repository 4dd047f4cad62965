using System.Collections.Concurrent;
using System.Data.Common;
using Respawn;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Xunit;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>As many databases as tests run side by side, made by the migrations, emptied by Respawn between two tests, dropped when the process ends.</summary>
internal abstract class ServerPool : TestEngine
{
    private readonly ConcurrentBag<string> _free = [];
    private readonly ConcurrentBag<string> _made = [];
    private readonly ConcurrentDictionary<string, Respawner> _respawners = [];
    private int _number;

    protected ServerPool() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var name in _made) Drop(name);
    };

    protected abstract string Variable { get; }
    protected abstract IDbAdapter Adapter { get; }
    protected abstract StagingEngine Engine(string connection);
    /// <summary>The connection string of the server with another database in it.</summary>
    protected abstract string To(string server, string database);
    protected abstract DbConnection Connect(string connection);
    protected abstract void Drop(string database);

    protected string Server => Environment.GetEnvironmentVariable(Variable) ?? "";

    public override RentedDatabase Rent()
    {
        if (Server.Length == 0) Assert.Skip($"{Variable} is not set: no such server here.");
        return Task.Run(RentAsync).GetAwaiter().GetResult();
    }

    private async Task<RentedDatabase> RentAsync()
    {
        if (_free.TryTake(out var name)) await Empty(name);
        else
        {
            name = $"sage50etl_test_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
            using var maker = new StagingStore(Engine(To(Server, name)));
            _made.Add(name);
            await maker.Migrate(CancellationToken.None);
        }
        StagingStore Open() => new(Engine(To(Server, name)));
        var store = Open();
        return new(store, Open, () =>
        {
            store.Dispose();
            _free.Add(name);
        });
    }

    private async Task Empty(string name)
    {
        await using var connection = Connect(To(Server, name));
        await connection.OpenAsync();
        if (!_respawners.TryGetValue(name, out var respawner))
            _respawners[name] = respawner = await Respawner.CreateAsync(connection, new RespawnerOptions
            {
                DbAdapter = Adapter, WithReseed = true, TablesToIgnore = [new Respawn.Graph.Table("__EFMigrationsHistory")],
            });
        await respawner.ResetAsync(connection);
    }
}
