using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>Keeps a finding for each value that was made to fit the other side, and closes it when the value fits by itself again.</summary>
internal sealed class FitFindings(StagingDb db, CompanyId company, string kind, IReadOnlyList<string> keys, DateTimeOffset now)
{
    private Dictionary<(Side, string), List<FindingRow>>? _known;

    /// <summary>Fields of the record with a value that the other side did not take: they were never agreed on (D22).</summary>
    public async Task<IReadOnlyList<string>> Pending(RecordState state, CancellationToken cancellationToken)
    {
        var fields = new List<string>();
        foreach (var (side, key) in new[] { (Side.Sage50, state.SageKey), (Side.Ssm, state.SsmKey) })
            if (key is not null)
            {
                var left = (await Known(side, key, cancellationToken)).Where(f => f.Open && !FitNote.Went.Contains(f.Code));
                fields.AddRange(left.SelectMany(f => f.Field?.Split(", ") ?? []));
            }

        return fields;
    }

    /// <summary>Notes of what is written now; a note of a field that is not written stays as it was.</summary>
    public async Task Write(RecordState state, RecordDecision decision, CancellationToken cancellationToken)
    {
        await Write(Side.Sage50, state.SageKey, state.NotesInSsm, decision, Side.Ssm, cancellationToken);
        await Write(Side.Ssm, state.SsmKey, state.NotesInSage, decision, Side.Sage50, cancellationToken);
    }

    private async Task Write(Side source, string? key, IReadOnlyList<FitNote> notes, RecordDecision decision, Side target, CancellationToken cancellationToken)
    {
        if (key is null) return;
        var known = await Known(source, key, cancellationToken);
        var written = decision.Writes.Where(w => w.Target == target).SelectMany(w => w.Fields.Names).ToHashSet();
        notes = [.. notes.Where(n => !n.LeftOut || written.Contains(n.Field) || decision.LeftOut.Contains(n.Field))];
        foreach (var row in known.Where(f => f.Open && f.Code != Recreations.Code && notes.All(n => n.Code != f.Code))) row.Open = false;
        // One row for each record and code is kept; a second field of the same code is told beside it.
        foreach (var same in notes.Where(n => n.LeftOut || written.Contains(n.Field)).GroupBy(n => n.Code))
        {
            if (known.Find(f => f.Code == same.Key) is not { } row)
            {
                row = new FindingRow { Company = company.Value, Side = source, Kind = kind, Key = key, Code = same.Key, FirstSeen = now };
                db.Findings.Add(row);
                known.Add(row);
            }
            (row.Field, row.Limit, row.Reason, row.Open, row.LastSeen) =
                (string.Join(", ", same.Select(n => n.Field)), same.First().Limit, string.Join(" ", same.Select(n => n.Reason)), true, now);
        }
    }

    private async Task<List<FindingRow>> Known(Side side, string key, CancellationToken cancellationToken)
    {
        _known ??= (await db.Findings.OfKeys(company.Value, kind, keys).Where(f => f.Code.StartsWith("S50-T-")).ToListAsync(cancellationToken))
            .GroupBy(f => (f.Side, f.Key)).ToDictionary(g => g.Key, g => g.ToList());
        if (!_known.TryGetValue((side, key), out var rows)) _known[(side, key)] = rows = [];
        return rows;
    }
}
