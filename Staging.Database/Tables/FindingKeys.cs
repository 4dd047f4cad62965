using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Findings of named records, asked so that an index finds them.</summary>
public static class FindingKeys
{
    /// <summary>Findings of these records on either side.</summary>
    public static IQueryable<FindingRow> OfKeys(this IQueryable<FindingRow> findings, string company, string kind, IReadOnlyCollection<string> keys) =>
        // The side stands between company and kind in the index: unnamed, every finding of the company would be looked at.
        findings.Where(f => f.Company == company && (f.Side == Side.Sage50 || f.Side == Side.Ssm) && f.Kind == kind && keys.Contains(f.Key));
}
