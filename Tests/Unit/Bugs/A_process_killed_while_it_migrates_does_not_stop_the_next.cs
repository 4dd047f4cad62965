using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A demo killed while it made its tables left the lock of the migration behind; the next start waited for it without end and without a word.</summary>
public sealed class A_process_killed_while_it_migrates_does_not_stop_the_next
{
    [Fact]
    public async Task Should_migrate_over_the_lock_of_a_dead_process()
    {
        var folder = Directory.CreateTempSubdirectory("sage50etl-");
        try
        {
            using var store = new StagingStore(Path.Combine(folder.FullName, "staging.db"));
            await using (var db = store.Open())
                await db.Database.ExecuteSqlRawAsync("""
                    CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                    INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 08:00:00+00:00');
                    """, StagingFile.Cancel);
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(StagingFile.Cancel);
            impatient.CancelAfter(TimeSpan.FromSeconds(30));

            await store.Migrate(impatient.Token);

            (await store.Read(db => db.Runs.CountAsync(StagingFile.Cancel), StagingFile.Cancel)).ShouldBe(0);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Should_let_two_at_once_migrate_one_after_the_other()
    {
        var folder = Directory.CreateTempSubdirectory("sage50etl-");
        try
        {
            var file = Path.Combine(folder.FullName, "staging.db");
            using var one = new StagingStore(file);
            using var other = new StagingStore(file);

            await Task.WhenAll(one.Migrate(StagingFile.Cancel), other.Migrate(StagingFile.Cancel));

            (await other.Read(db => db.Database.GetPendingMigrationsAsync(StagingFile.Cancel), StagingFile.Cancel)).ShouldBeEmpty();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
