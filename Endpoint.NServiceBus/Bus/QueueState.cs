namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Whether a queue is there, and what the account may not do with it.</summary>
/// <param name="Lacks">Rights it lacks; empty when it has all that are needed.</param>
internal sealed record QueueState(string Queue, bool Exists, string Lacks);
