using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>A company as the service last saw it; its configuration stays in files.</summary>
public sealed class CompanyRow
{
    /// <summary>Stop code of a company that was switched off.</summary>
    public const string SwitchedOff = "S50-C-030";

    public string Company { get; set; } = "";
    public string Tenant { get; set; } = "";
    /// <summary>It keeps a picture of its own of a tenant that companies share (D9).</summary>
    public bool Shares { get; set; }
    /// <summary>COMPANYID accepted at the first run; another one stops the company.</summary>
    public string? SageCompanyId { get; set; }
    public string? Name { get; set; }
    public bool Paused { get; set; }
    /// <summary>Set while a configuration failure stops the company.</summary>
    public string? StopCode { get; set; }
    public string? StopReason { get; set; }
    /// <summary>Highest ORDER_NUMBER accepted; going down means a restored backup.</summary>
    public long HighestOrder { get; set; }
    public long HighestInvoice { get; set; }

    /// <summary>Whose pictures are this company's.</summary>
    public CompanyScope Scope() => CompanyScope.Of(new(Company), Tenant, Shares);
}
