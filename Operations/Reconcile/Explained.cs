namespace Sage50Etl.Operations.Reconcile;

/// <summary>Classes of differences.</summary>
public static class Explained
{
    public const string Filtered = "filtered";
    public const string Waiting = "waiting";
    public const string Refused = "refused";
    public const string Held = "held";
    public const string Pending = "pending";
    public const string InDoubt = "in doubt";
    public const string Tombstone = "tombstone";
    public const string Parked = "parked";
    public const string Stays = "stays";
    public const string Unreadable = "unreadable";
    public const string Rejected = "rejected edit";
    public const string Conflict = "open conflict";
    public const string LeftOut = "left out";
    public const string AgreedForm = "agreed form";
    public const string DiffersByRule = "differs, rule";
    public const string NoFlow = "does not flow";
    public const string Total = "total recomputed";
    public const string Adapted = "adapted line";
    public const string No = "unexplained";
}
