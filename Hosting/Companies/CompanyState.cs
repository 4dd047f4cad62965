using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Companies;

/// <summary>What a process makes of one company.</summary>
/// <param name="InForce">What it works with; null when the company is not started.</param>
/// <param name="Since">Since when these settings are in force.</param>
/// <param name="Fault">Why it is not started, or why its file as it is now is not taken.</param>
public sealed record CompanyState(string Company, CompanyConnection? InForce, DateTimeOffset? Since, ConfigurationException? Fault, DateTimeOffset? FaultSince);
