using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>A staging database of its own in a temporary file, with a clock that stands still until it is moved.</summary>
internal class StagingFile : IDisposable
{
    private static readonly Lazy<byte[]> Empty = new(Create);

    public StagingFile()
    {
        var file = NewFile();
        File.WriteAllBytes(file, Empty.Value);
        Store = new StagingStore(file);
    }

    public StagingStore Store { get; }
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    public DateTimeOffset Now => Time.GetUtcNow();

    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public Task<List<T>> Rows<T>() where T : class => Store.Read(db => db.Set<T>().AsNoTracking().ToListAsync(Cancel), Cancel);

    public Task Add(params object[] rows) => Store.Write(db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    }, Cancel);

    public virtual void Dispose()
    {
        Forget(Store);
        Store.Dispose();
        foreach (var file in new[] { Store.File, Store.File + "-wal", Store.File + "-shm" }) File.Delete(file);
        GC.SuppressFinalize(this);
    }

    // The schema is made once and copied: it is the slowest part of a test.
    private static byte[] Create()
    {
        using var store = new StagingStore(NewFile());
        using (var db = store.Open()) db.Database.EnsureCreated();
        Forget(store);
        var bytes = File.ReadAllBytes(store.File);
        File.Delete(store.File);
        return bytes;
    }

    private static void Forget(StagingStore store)
    {
        using var db = store.Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"staging-{Guid.NewGuid():n}.db");
}
