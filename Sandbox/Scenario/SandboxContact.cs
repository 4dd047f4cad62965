using System.Globalization;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>A contact of a Sage customer: ACCOUNT_REF and ADDRESS_REF.</summary>
public readonly record struct SandboxContact(string AccountRef, int Number)
{
    /// <summary>ACCOUNT_REF/number, the external id its partner in SSM carries (D14).</summary>
    public string Key => $"{AccountRef}/{Number.ToString(CultureInfo.InvariantCulture)}";
}
