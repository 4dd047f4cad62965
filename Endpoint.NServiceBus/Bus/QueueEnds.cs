namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>The last place in a queue, and how many messages stand there.</summary>
internal sealed record QueueEnds
{
    public long Last { get; set; }
    public long Count { get; set; }
}
