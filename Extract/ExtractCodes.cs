namespace Sage50Etl.Extract;

/// <summary>Support codes of reading.</summary>
public static class ExtractCodes
{
    /// <summary>Another Sage company answers than the one confirmed.</summary>
    public const string WrongCompany = "S50-E-001";
    /// <summary>Nothing came where the last accepted snapshot had records.</summary>
    public const string Empty = "S50-E-010";
    /// <summary>Records are missing from a sweep although they answer when asked by key.</summary>
    public const string Short = "S50-E-011";
    /// <summary>Records vanish while others with the same names appear under other keys (D26).</summary>
    public const string MovedKeys = "S50-E-012";
    /// <summary>The highest document number went down: a restored backup.</summary>
    public const string Restored = "S50-E-020";
    /// <summary>A row cannot be read.</summary>
    public const string Malformed = "S50-E-030";
    /// <summary>A row cannot be put into canonical form.</summary>
    public const string Unmapped = "S50-E-031";
    /// <summary>Two rows of Sage have one key, or keys that differ in case alone.</summary>
    public const string Twice = "S50-E-032";
    /// <summary>A record is missing from a sweep and cannot be asked for by its key.</summary>
    public const string CannotAsk = "S50-E-041";
    /// <summary>A table was read, and something of it was left out or is missing.</summary>
    public const string LeftOut = "S50-E-033";
    /// <summary>A file of the exports folder is not read, and nobody has written to it for long.</summary>
    public const string FileNotRead = "S50-E-044";
    /// <summary>An SSM record is not listed any more and not known by id.</summary>
    public const string Vanished = "S50-E-040";
    /// <summary>No company of a shared tenant owns the SSM record (D9).</summary>
    public const string Unowned = "S50-E-060";
    /// <summary>Two companies of a shared tenant own the SSM record (D9).</summary>
    public const string OwnedTwice = "S50-E-061";
    /// <summary>A quantity or line SSM cannot hold was adapted (D11).</summary>
    public const string Adapted = "S50-E-050";
}
