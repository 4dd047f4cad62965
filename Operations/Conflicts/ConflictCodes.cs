namespace Sage50Etl.Operations.Conflicts;

/// <summary>Support codes of deciding conflicts.</summary>
public static class ConflictCodes
{
    public const string Unknown = "S50-Q-001";
    /// <summary>There is nothing to decide about it any more.</summary>
    public const string NotOpen = "S50-Q-002";
    /// <summary>A side moved since the conflict was noted.</summary>
    public const string Moved = "S50-Q-003";
    /// <summary>The decision does not fit this conflict.</summary>
    public const string WrongChoice = "S50-Q-004";
}
