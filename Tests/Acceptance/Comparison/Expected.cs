namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>What SSM must hold for one Sage record: exactly one live record of the resource under one of the keys, with these fields.</summary>
/// <param name="Name">How sentences call it, such as customer ABC001.</param>
internal sealed record Expected(string Resource, string Name, params IReadOnlyList<string> Keys)
{
    /// <summary>SSM field to string, decimal, bool, DateOnly, <see cref="Reference"/> or null for empty.</summary>
    public Dictionary<string, object?> Fields { get; init; } = [];
    /// <summary>Fields the connector sets when it creates the record and leaves alone afterwards; not asked of records that people made.</summary>
    public Dictionary<string, object?> AtCreation { get; init; } = [];
    /// <summary>The record was in SSM first and was written to Sage; then every field must agree, blank ones too.</summary>
    public bool BornInSsm { get; init; }
}
