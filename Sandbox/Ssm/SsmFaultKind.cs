namespace Sage50Etl.Sandbox.Ssm;

/// <summary>Kinds of <see cref="SsmFault"/>.</summary>
public enum SsmFaultKind
{
    Status,
    Reset,
    Hang,
    EmptyList,
    RepeatPage,
}
