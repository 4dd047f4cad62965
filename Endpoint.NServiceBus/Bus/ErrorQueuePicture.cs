namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>What the error queue and the rows beside it looked like.</summary>
/// <param name="Failed">Id of the latest row of failed_message.</param>
/// <param name="Open">How many of those rows are open.</param>
internal sealed record ErrorQueuePicture(QueueEnds Queue, long Failed, int Open);
