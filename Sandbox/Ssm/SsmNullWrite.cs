namespace Sage50Etl.Sandbox.Ssm;

/// <summary>What a <c>null</c> in a written body does (D3).</summary>
public enum SsmNullWrite
{
    Clears,
    Ignored,
    /// <summary>400.</summary>
    Refused,
}
