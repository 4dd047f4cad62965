using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// On a server so busy that a transaction collided a hundred times over, the collision passed for a fault of what was asked: after five of them a sync was
/// refused for good, a worker gave its step back, and each duty left a trace in the log. A busy file was waited for all along.
/// </summary>
[Trait("Rule", "I8")]
public sealed class Collisions_that_go_on_are_the_databases_trouble : IDisposable
{
    private readonly StagingStore _store = new(new PostgresEngine("Host=nowhere;Database=staging;Username=sage50etl"));

    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    public void Should_count_as_a_database_that_cannot_be_used(string code) => _store.IsUnusable(GivenUp(code)).ShouldBeTrue();

    [Fact]
    public void Should_not_take_a_row_that_is_refused_for_one() => _store.IsUnusable(GivenUp(PostgresErrorCodes.UniqueViolation)).ShouldBeFalse();

    [Fact]
    public async Task Should_be_said_in_one_line()
    {
        var log = new RecordedLog<Troubles>();
        var troubles = new Troubles(_store, new FakeTimeProvider(), log);

        await troubles.Try("acting on requests", () => throw GivenUp(PostgresErrorCodes.SerializationFailure), CancellationToken.None);

        var line = log.Lines.ShouldHaveSingleItem();
        (line.Level, line.Trace).ShouldBe((LogLevel.Warning, null));
        line.Text.ShouldContain("Trouble with the staging database");
    }

    public void Dispose() => _store.Dispose();

    // As Entity Framework hands it on after the last attempt.
    private static RetryLimitExceededException GivenUp(string code) => new("The maximum number of retries was exceeded.",
        new DbUpdateException("An error occurred while saving.", new PostgresException("could not serialize access", "ERROR", "ERROR", code)));
}
