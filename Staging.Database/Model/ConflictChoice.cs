namespace Sage50Etl.Staging.Database.Model;

/// <summary>What a person may decide about a conflict.</summary>
public static class ConflictChoice
{
    public const string Sage = "sage";
    public const string Ssm = "ssm";
    /// <summary>A value of its own for both sides.</summary>
    public const string Value = "value";
    /// <summary>A parked record is the same as one of its candidates.</summary>
    public const string Link = "link";
    /// <summary>A parked record has no partner: it is a record of its own.</summary>
    public const string Separate = "separate";
}
