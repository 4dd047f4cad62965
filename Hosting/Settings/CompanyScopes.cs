using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>Whose pictures a company's are, as its file says; staging keeps the same answer in the company's row.</summary>
public static class CompanyScopes
{
    public static CompanyScope Scope(this CompanySettings settings) => CompanyScope.Of(new(settings.Company), settings.Ssm.Tenant, settings.Ssm.Ownership.IsGiven());
}
