using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_the_schema_is_of_another_version(TestEngine engine) : IDisposable
{
    private const string Newer = "29990101000000_Later";
    private readonly StagingFile _file = new(engine);

    public void Dispose()
    {
        History("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {0}", Newer).GetAwaiter().GetResult();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_be_content_with_its_own_and_migrate_it_again_and_again()
    {
        await _file.Store.Check(StagingFile.Cancel);
        await _file.Store.Migrate(StagingFile.Cancel);
        await _file.Store.Check(StagingFile.Cancel);
        await using var db = _file.Store.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync(StagingFile.Cancel)).ShouldBeEmpty();
        (await _file.Store.HasTables(StagingFile.Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_touch_nothing_that_a_newer_program_made()
    {
        await History("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({0}, '99')", Newer);
        foreach (var attempt in new[] { _file.Store.Check(StagingFile.Cancel), _file.Store.Migrate(StagingFile.Cancel) })
        {
            var wrong = await Should.ThrowAsync<ConfigurationException>(() => attempt);
            wrong.Code.ShouldBe("S50-C-044");
            wrong.Message.ShouldContain(Newer);
            wrong.Message.ShouldContain(_file.Store.Place);
        }
    }

    [Fact]
    public async Task Should_ask_for_a_migration_where_a_step_is_missing()
    {
        await using var db = _file.Store.Open();
        var applied = (await db.Database.GetAppliedMigrationsAsync(StagingFile.Cancel)).ToList();
        await History("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({0}, '0')", "0_Before");
        await History("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {0}", applied[^1]);
        try
        {
            (await Should.ThrowAsync<ConfigurationException>(() => _file.Store.Check(StagingFile.Cancel))).Code.ShouldBe("S50-C-044", "an unknown step is the graver finding");
            await History("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {0}", "0_Before");
            (await Should.ThrowAsync<ConfigurationException>(() => _file.Store.Check(StagingFile.Cancel))).Code.ShouldBe("S50-C-042", "no step of ours at all");
        }
        finally
        {
            await History("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {0}", "0_Before");
            await History("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({0}, '10')", applied[^1]);
        }
    }

    private Task<int> History(string sql, string id) => Task.Run(async () =>
    {
        await using var db = _file.Store.Open();
        return await db.Database.ExecuteSqlRawAsync(sql, [id]);
    });
}
