using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Tests.Unit.Support.Plans;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>A file per test. The schema is made once and copied: it is the slowest part of a test.</summary>
internal sealed class SqliteFiles : TestEngine
{
    private static readonly Lazy<byte[]> Empty = new(Create);

    public override RentedDatabase Rent()
    {
        var file = NewFile();
        File.WriteAllBytes(file, Empty.Value);
        var plans = new PlanWatch();
        var store = new StagingStore(new SqliteEngine(file, options =>
        {
            SqlServerCapture.Wanted(options);
            options.AddInterceptors(plans);
        }));
        return new(store, () => new StagingStore(file), () =>
        {
            Forget(store);
            store.Dispose();
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
            plans.ThrowWhatWasFound();
        });
    }

    private static byte[] Create()
    {
        using var store = new StagingStore(NewFile());
        Task.Run(() => store.Migrate(CancellationToken.None)).GetAwaiter().GetResult();
        Forget(store);
        var bytes = File.ReadAllBytes(store.File!);
        foreach (var part in new[] { store.File!, store.File + "-wal", store.File + "-shm", store.File + ".lock" }) File.Delete(part);
        return bytes;
    }

    private static void Forget(StagingStore store)
    {
        using var db = store.Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"staging-{Guid.NewGuid():n}.db");
}
