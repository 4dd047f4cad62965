namespace Sage50Etl.Staging.Database.Model;

/// <summary>Support codes of changes that planning looks for.</summary>
public static class ChangeCode
{
    /// <summary>The record took the process down several times.</summary>
    public const string Poison = "S50-L-090";

    /// <summary>Nothing wrote to Sage under the settings of that time: no verdict on the record.</summary>
    public const string NothingWrites = "S50-R-002";

    /// <summary>Two or more live records of the target carry our key.</summary>
    public const string Ambiguous = "S50-L-010";

    /// <summary>The key that was chosen for a new record belongs to another one by now.</summary>
    public const string KeyTaken = "S50-L-011";
}
