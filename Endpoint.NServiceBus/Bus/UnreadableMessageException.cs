namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>A message that no handler can be given; a second attempt would read the same.</summary>
public sealed class UnreadableMessageException(string why) : Exception(why);
