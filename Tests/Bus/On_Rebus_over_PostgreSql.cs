namespace Sage50Etl.Tests.Bus;

/// <summary>The suite on Rebus over a real PostgreSQL; skipped where SAGE50ETL_TEST_POSTGRES is not set.</summary>
public static class On_Rebus_over_PostgreSql
{
    public sealed class When_a_handler_fails() : Suite.When_a_handler_fails(new RebusOverPostgreSql());

    public sealed class When_a_message_comes_twice() : Suite.When_a_message_comes_twice(new RebusOverPostgreSql());

    public sealed class When_a_message_is_lost() : Suite.When_a_message_is_lost(new RebusOverPostgreSql());

    public sealed class When_a_message_cannot_be_read() : Suite.When_a_message_cannot_be_read(new RebusOverPostgreSql());

    public sealed class When_a_process_ends() : Suite.When_a_process_ends(new RebusOverPostgreSql());

    public sealed class When_endpoints_compete() : Suite.When_endpoints_compete(new RebusOverPostgreSql());

    public sealed class When_nobody_is_there() : Suite.When_nobody_is_there(new RebusOverPostgreSql());

    public sealed class When_programs_of_two_versions_talk() : Suite.When_programs_of_two_versions_talk(new RebusOverPostgreSql(), "rebus");
}
