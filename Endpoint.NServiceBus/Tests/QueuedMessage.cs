namespace Sage50Etl.Tests.NServiceBus;

/// <summary>A message as it stands in a queue.</summary>
public sealed record QueuedMessage(Dictionary<string, string> Headers, string Body);
