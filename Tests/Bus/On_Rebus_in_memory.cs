namespace Sage50Etl.Tests.Bus;

/// <summary>The suite on the bus of one process.</summary>
public static class On_Rebus_in_memory
{
    public sealed class When_a_handler_fails() : Suite.When_a_handler_fails(new RebusInMemory());

    public sealed class When_a_message_comes_twice() : Suite.When_a_message_comes_twice(new RebusInMemory());

    public sealed class When_a_message_is_lost() : Suite.When_a_message_is_lost(new RebusInMemory());

    public sealed class When_a_process_ends() : Suite.When_a_process_ends(new RebusInMemory());
}
