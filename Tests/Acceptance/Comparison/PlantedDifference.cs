using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>A named fault to put into two sides that agree.</summary>
/// <param name="Says">What a sentence about it must contain.</param>
public sealed record PlantedDifference(string Name, string Says, Action<SageCompanyStore, SsmTenantStore> Plant);
