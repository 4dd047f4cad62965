using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>A company with its secrets and the addresses to use; without Sage50Address nothing is written to Sage 50.</summary>
public sealed record CompanyConnection(CompanySettings Settings, CompanySecrets Secrets, Uri? Sage50Address, Uri SsmAddress);
