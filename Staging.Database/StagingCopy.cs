using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database;

/// <summary>Carries all rows of one staging database into another of any engine, which has to be empty. What was being read at that moment stays behind.</summary>
public static class StagingCopy
{
    private const int BatchSize = 500;

    public static async Task Copy(StagingStore from, StagingStore to, CancellationToken cancellationToken)
    {
        await using var source = from.Open();
        foreach (var table in source.Model.GetEntityTypes().Where(t => !StagedKind.All.Any(k => k.Incoming == t.GetTableName())))
            await foreach (var rows in Rows(source, table, cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
                await to.Write(db =>
                {
                    foreach (var row in rows) Add(db, table, row);
                    return Task.CompletedTask;
                }, cancellationToken);
    }

    private static IAsyncEnumerable<object> Rows(StagingDb db, IEntityType table, CancellationToken cancellationToken) => table.HasSharedClrType
        ? db.Set<Dictionary<string, object>>(table.Name).AsNoTracking().AsAsyncEnumerable()
        : (IAsyncEnumerable<object>)typeof(StagingCopy).GetMethod(nameof(All), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(table.ClrType).Invoke(null, [db])!;

    private static IAsyncEnumerable<object> All<T>(StagingDb db) where T : class => db.Set<T>().AsNoTracking().AsAsyncEnumerable();

    private static void Add(StagingDb db, IEntityType table, object row)
    {
        if (table.HasSharedClrType) db.Set<Dictionary<string, object>>(table.Name).Add((Dictionary<string, object>)row);
        else db.Add(row);
    }
}
