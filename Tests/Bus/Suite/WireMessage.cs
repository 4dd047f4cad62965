namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A message as it stands in a queue.</summary>
/// <param name="Type">The header that names the command.</param>
/// <param name="Body">The command as JSON.</param>
public sealed record WireMessage(string Type, string Body);
