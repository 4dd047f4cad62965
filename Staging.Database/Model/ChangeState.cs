namespace Sage50Etl.Staging.Database.Model;

/// <summary>States of a change (design 4.5).</summary>
public static class ChangeState
{
    public const string Planned = "planned";
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Applied = "applied";
    public const string Refused = "refused";
    public const string InDoubt = "in doubt";
    public const string Waiting = "waiting";
    public const string Held = "held";
    public const string Superseded = "superseded";
    public const string Cancelled = "cancelled";

    /// <summary>At most one change per company, target and record is in one of these.</summary>
    public static IReadOnlyList<string> Open { get; } = [Planned, Queued, Sending, InDoubt, Waiting, Held];
}
