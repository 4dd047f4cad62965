namespace Sage50Etl.Connectors.Sage50;

/// <summary>Identity and settings of a Sage company (COMPANY, /api/company, /api/status). Never holds the payment-service columns.</summary>
public sealed record SageCompany
{
    /// <summary>COMPANYID: a GUID; changes when another company or a copy answers.</summary>
    public required string CompanyId { get; init; }
    /// <summary>Whether two COMPANYIDs are one: each way into Sage writes it in its own way, with or without braces.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(one.Trim().Trim('{', '}'), other.Trim().Trim('{', '}'), StringComparison.OrdinalIgnoreCase);

    public string? Name { get; init; }
    public string? CountryCode { get; init; }
    /// <summary>For example 31.1.</summary>
    public string? SageVersion { get; init; }
    public DateTime? LastRestoreDate { get; init; }
    public int QtyDecimalPlace { get; init; } = 2;
    public int UnitDecimalPlace { get; init; } = 2;
    public bool ReadOk { get; init; } = true;
    public bool WriteOk { get; init; } = true;
}
