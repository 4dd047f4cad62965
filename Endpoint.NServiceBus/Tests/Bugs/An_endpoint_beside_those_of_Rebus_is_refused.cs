using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus.Bugs;

public sealed class An_endpoint_beside_those_of_Rebus_is_refused
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_say_which_bus_is_in_use_and_how_to_go_on()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 1, Token);
        (await fleet.Run(Token, "load", "--install")).ExitCode.ShouldBe(0);
        await database.Run("INSERT INTO worker (worker, role, bus, slot, version, host, process_id, started_at, heard_at, lease_until) "
            + "VALUES ('w', 'transform', 'Rebus', 1, '1.0.0', 'another-machine', 7, now(), now(), now() + interval '1 hour')", Token);

        var refused = await fleet.Run(Token, "load");

        refused.ExitCode.ShouldBe(2, refused.Errors);
        refused.Errors.ShouldContain("S50-C-056");
        refused.Errors.ShouldContain("uses Rebus, and this one would use NServiceBus in schema bus");
        refused.Errors.ShouldContain("'sage50etl endpoint load'");
    }
}
