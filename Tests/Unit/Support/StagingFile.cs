using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Unit.Support.Engines;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>A staging database of its own, a temporary file unless a server is chosen, with a clock that stands still until it is moved.</summary>
internal class StagingFile : IDisposable
{
    private readonly RentedDatabase _database;

    public StagingFile() : this(TestEngine.Chosen)
    {
    }

    public StagingFile(TestEngine engine) => _database = engine.Rent();

    public StagingStore Store => _database.Store;
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    public DateTimeOffset Now => Time.GetUtcNow();

    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>The store of another process on the same database.</summary>
    public StagingStore Beside() => _database.Beside();

    public Task<List<T>> Rows<T>() where T : class => Store.Read(db => db.Set<T>().AsNoTracking().ToListAsync(Cancel), Cancel);

    public Task Add(params object[] rows) => Store.Write(db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    }, Cancel);

    public virtual void Dispose()
    {
        _database.GiveBack();
        GC.SuppressFinalize(this);
    }
}
