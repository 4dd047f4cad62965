namespace Sage50Etl.Tests.NServiceBus;

/// <summary>The suite on NServiceBus over a real SQL Server; skipped where SAGE50ETL_TEST_SQLSERVER is not set.</summary>
public static class On_NServiceBus_over_SqlServer
{
    public sealed class When_a_handler_fails() : Bus.Suite.When_a_handler_fails(new NServiceBusOverSqlServer());

    public sealed class When_a_message_comes_twice() : Bus.Suite.When_a_message_comes_twice(new NServiceBusOverSqlServer());

    public sealed class When_a_message_is_lost() : Bus.Suite.When_a_message_is_lost(new NServiceBusOverSqlServer());

    public sealed class When_a_message_cannot_be_read() : Bus.Suite.When_a_message_cannot_be_read(new NServiceBusOverSqlServer());

    public sealed class When_a_process_ends() : Bus.Suite.When_a_process_ends(new NServiceBusOverSqlServer());

    public sealed class When_endpoints_compete() : Bus.Suite.When_endpoints_compete(new NServiceBusOverSqlServer());

    public sealed class When_nobody_is_there() : Bus.Suite.When_nobody_is_there(new NServiceBusOverSqlServer());

    public sealed class When_programs_of_two_versions_talk() : Bus.Suite.When_programs_of_two_versions_talk(new NServiceBusOverSqlServer(), "nservicebus");
}
