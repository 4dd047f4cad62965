using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Staging;

public sealed class Migrations
{
    [Fact]
    public async Task Should_bring_a_new_file_to_exactly_the_model_and_be_repeatable()
    {
        var folder = Directory.CreateTempSubdirectory("sage50etl-");
        try
        {
            using var store = new StagingStore(Path.Combine(folder.FullName, "staging.db"));

            await store.Migrate(TestContext.Current.CancellationToken);
            await store.Migrate(TestContext.Current.CancellationToken);

            await using var db = store.Open();
            db.Database.HasPendingModelChanges().ShouldBeFalse();
            (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
