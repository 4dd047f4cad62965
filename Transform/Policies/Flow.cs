namespace Sage50Etl.Transform.Policies;

/// <summary>When a field may be written to a side.</summary>
public enum Flow
{
    Never,
    OnCreate,
    /// <summary>At creation, and later only where the other side has no value yet.</summary>
    WhenEmpty,
    Always,
}
