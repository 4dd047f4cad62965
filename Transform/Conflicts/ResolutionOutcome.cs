namespace Sage50Etl.Transform.Conflicts;

/// <summary>How far a person's decision has got.</summary>
public enum ResolutionOutcome
{
    /// <summary>Still to be written; it stays in force until it has been.</summary>
    UnderWay,
    /// <summary>Nothing is left to write.</summary>
    Done,
    /// <summary>A side moved since the values were shown: the rules decide again (D3).</summary>
    Lapsed,
}
