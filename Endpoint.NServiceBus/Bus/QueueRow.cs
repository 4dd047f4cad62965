namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>A message as it stands in a queue, but for its body.</summary>
internal sealed class QueueRow
{
    /// <summary>Its place in the queue.</summary>
    public long Seq { get; set; }
    public Guid Id { get; set; }
    public string? Headers { get; set; }
}
