namespace Sage50Etl.Transform.Conflicts;

/// <summary>What becomes of one field.</summary>
public enum FieldAction
{
    /// <summary>Nothing moved, or a side cannot hold it.</summary>
    Keep,
    /// <summary>Both sides agree now, or the move is not to flow: the base takes what stands there.</summary>
    Adopt,
    WriteSsm,
    WriteSage,
    /// <summary>A person decides; neither side is written.</summary>
    Ask,
}
