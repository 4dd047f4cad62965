using Sage50Etl.Operations.Reports;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>What <c>check</c> found out about one company, as <c>--json</c> prints it. Sage50 and Ssm are null as long as that side has not answered.</summary>
internal sealed class CompanyCheck
{
    public required string Company { get; init; }
    public bool Ok { get; set; }
    public SageAnswer? Sage50 { get; set; }
    public SsmAnswer? Ssm { get; set; }
    public List<string> Problems { get; } = [];
    /// <summary>Records that would fail, with <c>--records</c>; null where nobody asked.</summary>
    public IReadOnlyList<BlockedRecord>? Blocked { get; set; }
    /// <summary>Representatives in Sage without an SSM user, as of the last read (USR-13).</summary>
    public IReadOnlyList<UnmappedRep> UnmappedReps { get; set; } = [];
    public required IReadOnlyList<string> Warnings { get; set; }

    internal sealed record SageAnswer(string? Name, string CompanyId, string? Version);

    internal sealed record SsmAnswer(string Tenant);
}
