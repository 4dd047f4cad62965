namespace Sage50Etl.Hosting.Service;

/// <summary>A message that a bus gave up.</summary>
/// <param name="Command">Type of the command, as the bus wrote it.</param>
/// <param name="Body">The command as JSON.</param>
/// <param name="Exception">Everything the last attempt's exception says.</param>
/// <param name="Group">Type of that exception.</param>
public sealed record FailedMessage(string MessageId, string Command, string Body, string Exception, string Group);
