namespace Sage50Etl.Connectors.Ssm;

/// <summary>A row of a list that cannot be read; its neighbours can. Holds no value of the row but its keys.</summary>
/// <param name="Id">Null when not even the id is readable.</param>
/// <param name="Field">As SSM spells it; null when the row as a whole is wrong.</param>
/// <param name="Reason">What was expected and what kind of value came.</param>
public sealed record SsmMalformedRow(string Resource, int? Id, string? Field, string Reason)
{
    /// <summary>Its external id as far as that can be read, to tell whose record it is; a key, no personal value.</summary>
    public string? ExtId { get; init; }
}
