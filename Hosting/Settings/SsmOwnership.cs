namespace Sage50Etl.Hosting.Settings;

/// <summary>Which records of a shared tenant are this company's (D9): those of a branch, or those with a value in a custom field. All null: the tenant is its own.</summary>
public sealed record SsmOwnership
{
    /// <summary>Id or label of a branch.</summary>
    public string? Branch { get; init; }
    /// <summary>A Z_ field of accounts and salesorders.</summary>
    public string? Field { get; init; }
    public string? Value { get; init; }

    public bool IsGiven() => Branch is not null || Field is not null || Value is not null;

    /// <summary>What is wrong with the rule; null when it can be used.</summary>
    public string? Problem() => this switch
    {
        { Branch: null, Field: null, Value: null } => null,
        { Branch: not null, Field: null, Value: null } when Branch.Trim().Length > 0 => null,
        { Branch: null, Field: not null, Value: not null } when Field.StartsWith("Z_", StringComparison.Ordinal) && Value.Trim().Length > 0 => null,
        _ => "ssm.ownership must be either a branch, or a field beginning with Z_ and its value (D9). Give one of the two.",
    };
}
