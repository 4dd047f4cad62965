namespace Sage50Etl.Staging.Database.Model;

/// <summary>What kind of conflict a row tells of.</summary>
public static class ConflictClass
{
    /// <summary>A field moved on both sides.</summary>
    public const string Conflict = "conflict";
    /// <summary>An edit on a side that may not change the field (ACC-09).</summary>
    public const string Rejected = "rejected";
    /// <summary>A record that two or more records of the other side fit (ACC-13).</summary>
    public const string Parked = "parked";
}
