using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus.Bugs;

/// <summary>Two processes of one role on one machine had one host id, so ServiceControl took the heartbeat of the one for that of the other, and a dead one was not seen.</summary>
public sealed class ServiceControl_tells_two_processes_of_one_role_apart
{
    private const string Queue = "bus.\"Particular.ServiceControl\"";

    private const string Host = "convert_from(body, 'UTF8')::json ->> 'HostId'";

    // One line for each host that has sent a heartbeat since the queue was last emptied.
    private const string Hosts = $"SELECT string_agg(DISTINCT {Host}, ',' ORDER BY {Host}) FROM {Queue} WHERE headers LIKE '%EndpointHeartbeat%'";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_miss_the_one_that_died_and_know_the_one_that_takes_its_place()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 1, Token);
        (await fleet.Run(Token, "load", "--install")).ExitCode.ShouldBe(0);
        await database.Run($"CREATE TABLE {Queue} (id uuid NOT NULL PRIMARY KEY, expires timestamp, headers text NOT NULL, body bytea, seq serial NOT NULL UNIQUE)", Token);
        await File.WriteAllTextAsync(Path.Combine(fleet.Data, "service.json"), """{ "nserviceBus": { "serviceControlQueue": "Particular.ServiceControl" } }""", Token);
        var first = fleet.Start("load");
        await first.Said("running for", Token);
        await fleet.Start("load").Said("running for", Token);

        var both = await Until(database, fleet, 2);
        await first.Kill();
        await database.Run($"DELETE FROM {Queue}", Token);
        var left = await Until(database, fleet, 1);
        await fleet.Start("load").Said("running for", Token);
        var again = await Until(database, fleet, 2);

        both.ShouldContain(left.Single());
        again.ShouldBe(both, "a restart is no third process to miss for ever");
    }

    private static async Task<string[]> Until(PostgresDatabase database, Fleet fleet, int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        string[] hosts = [];
        try
        {
            while ((hosts = (await database.Run(Hosts, limit.Token) as string)?.Split(',') ?? []).Length < count) await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            Assert.Fail($"After three minutes there were {hosts.Length} hosts and not {count}.\n{fleet.Said}");
        }
        hosts.Length.ShouldBe(count);
        return hosts;
    }
}
