namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>COUNTRY_CODE: ISO 3166 alpha-2.</summary>
public sealed record CountryCode : SageRow
{
    public required string Code { get; init; }
    public string? Name { get; init; }
    public bool EuMember { get; init; }
}
