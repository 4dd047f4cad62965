namespace Sage50Etl.Hosting.Settings;

/// <summary>Rules for documents on their way from SSM to Sage 50.</summary>
public sealed record QuoteSettings
{
    /// <summary>Seconds a document has to stand unchanged before it is sent (D5); 0 sends at once.</summary>
    public int QuietSeconds { get; init; } = 60;
    /// <summary>Seconds between two looks of the priority lane at SSM's documents (D20); 0 leaves them to the cycle.</summary>
    public int PollSeconds { get; init; } = 60;
    /// <summary>Only documents of accounts with a price list are sent (ORD-07).</summary>
    public bool RequireRate { get; init; } = true;
    /// <summary>A document's internal comment tells when it was made in Sage, and why it is held (ORD-10, ORD-12).</summary>
    public bool Notes { get; init; } = true;
}
