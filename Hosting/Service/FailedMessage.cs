namespace Sage50Etl.Hosting.Service;

/// <summary>A message that a bus gave up.</summary>
/// <param name="MessageId">Its id; empty where it has none.</param>
/// <param name="Command">Type of the command, as the bus wrote it.</param>
/// <param name="Body">The command as JSON.</param>
/// <param name="Exception">Everything the last attempt's exception says.</param>
/// <param name="Group">Type of that exception.</param>
/// <param name="Attempts">How often it was delivered.</param>
public sealed record FailedMessage(string MessageId, string Command, string Body, string Exception, string Group, int Attempts)
{
    /// <summary>The row of which it is a replay, which may be open for another moment; its failure is a new one.</summary>
    public long? ReplayOf { get; init; }

    /// <summary>Class of messages that could not be read; trying again is no use.</summary>
    public const string Unreadable = "UnreadableMessage";

    /// <summary>The same, for a message that the program cannot read: that is no fault of a record or a server but a mistake in a program, and said so.</summary>
    /// <param name="why">What is wrong with it, in one sentence.</param>
    public FailedMessage AsUnreadable(string why) => this with
    {
        Group = Unreadable,
        Exception = $"S50-X-005 A message of type {Named} cannot be read: {why.TrimEnd('.')}. This is a mistake in a program, not in a record: no work is lost, because it is in the "
            + $"staging tables and is sent again. Report it with this text, then use 'failed discard'.\n{Exception}",
    };

    private string Named => Command.Split(',')[0] is { Length: > 1 } name ? name : "unknown";
}
