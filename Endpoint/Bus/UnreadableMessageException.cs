using Rebus.Exceptions;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>A message that no handler can be given. A second attempt would read the same, so Rebus gives it up at once.</summary>
public sealed class UnreadableMessageException(string why, Exception? inner = null) : Exception(why, inner), IFailFastException;
