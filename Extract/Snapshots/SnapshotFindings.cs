using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>
/// Opens a finding for each fault of a reading; a whole reading closes those it did not meet again. Findings of planning are closed by planning.
/// </summary>
internal sealed class SnapshotFindings(StagingDb db, CompanyId company, Side side, StreamDefinition stream)
{
    public async Task Write(
        IReadOnlyList<(string Kind, SourceFault Fault)> faults, bool whole, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = db.Findings.Where(f => f.Company == company.Value && f.Side == side && f.Code.StartsWith("S50-E-"));
        var rows = await own.Where(f => stream.Kinds.Contains(f.Kind)).ToListAsync(cancellationToken);
        var known = rows.ToDictionary(f => (f.Kind, f.Key, f.Code));
        foreach (var (kind, fault) in faults)
        {
            var key = fault.Key ?? fault.Place ?? "?";
            var name = (kind, key, fault.Code);
            if (!known.TryGetValue(name, out var row))
                known[name] = row = db.Findings.Add(new FindingRow
                {
                    Company = company.Value, Side = side, Kind = kind, Key = key, Code = fault.Code, FirstSeen = now,
                }).Entity;
            (row.Field, row.Reason, row.Open, row.LastSeen) = (fault.Field, fault.Reason, true, now);
        }
        foreach (var row in known.Values.Where(f => whole && f.Open && f.LastSeen < now)) row.Open = false;
    }
}
