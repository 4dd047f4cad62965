namespace Sage50Etl.Transform.Conflicts;

/// <summary>What becomes of one field.</summary>
public enum FieldAction
{
    /// <summary>Nothing moved, or a side cannot hold it.</summary>
    Keep,
    /// <summary>Both sides agree now, or the move is not to flow: the base takes what stands there.</summary>
    Adopt,
    /// <summary>The other side does not take the value: nothing is written, and nothing is agreed on, so that it flows once it is taken (D22).</summary>
    LeaveOut,
    WriteSsm,
    WriteSage,
    /// <summary>A person decides; neither side is written.</summary>
    Ask,
}
