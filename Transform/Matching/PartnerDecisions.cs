using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Transform.Matching;

/// <summary>What people decided about parked records of one kind: which two are the same, and which have no partner (ACC-13).</summary>
internal sealed class PartnerDecisions
{
    private readonly Dictionary<(Side, string), string> _partners = [];
    private readonly HashSet<(Side, string)> _separate = [];

    public static async Task<PartnerDecisions> Load(StagingDb db, string company, string kind, CancellationToken cancellationToken)
    {
        return Of(await Decided(db, company, kind).AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>
    /// Asks anew about records whose partner people gave to another one since, or declared to have none: of two words about one partner the
    /// last one counts (D21).
    /// </summary>
    public static async Task AskAnew(StagingDb db, string company, string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await Decided(db, company, kind).ToListAsync(cancellationToken);
        var decisions = Of(rows);

        foreach (var row in rows.Where(r => r.Resolution == ConflictChoice.Link && !decisions.Stands(r)))
        {
            db.Audit.Add(new AuditRow
            {
                Company = company, Kind = kind, Record = row.Record, At = now, Who = "transform", What = "decision not carried out",
                Reason = $"conflict {row.Id}: another word about {row.ResolvedValue} came later",
            });
            (row.State, row.Resolution, row.ResolvedValue, row.ResolvedBy, row.ResolvedAt) = (ConflictState.Open, null, null, null, null);
        }
    }

    /// <summary>The record of the other side a person chose, or null.</summary>
    public string? Partner(Side side, string key) => _partners.GetValueOrDefault((side, key));

    public bool Separate(Side side, string key) => _separate.Contains((side, key));

    /// <summary>Whether a person decided about the record, so that nobody else may be joined to it.</summary>
    public bool Taken(Side side, string key) => _separate.Contains((side, key)) || _partners.ContainsKey((side, key));

    private static IQueryable<ConflictRow> Decided(StagingDb db, string company, string kind) => db.Conflicts
        .Where(c => c.Company == company && c.Kind == kind && c.Class == ConflictClass.Parked && c.State == ConflictState.Resolved);

    // In the order in which people spoke, which is not that in which they were asked.
    private static PartnerDecisions Of(IEnumerable<ConflictRow> rows)
    {
        var decisions = new PartnerDecisions();
        foreach (var row in rows.OrderBy(r => r.ResolvedAt).ThenBy(r => r.Id)) decisions.Add(row);
        return decisions;
    }

    private bool Stands(ConflictRow row) => Partner(About(row).Side, About(row).Key) == row.ResolvedValue;

    private static (Side Side, string Key) About(ConflictRow row) =>
        row.SageKey is not null ? (Side.Sage50, row.SageKey) : (Side.Ssm, row.SsmKey!);

    private void Add(ConflictRow row)
    {
        var (side, key) = About(row);
        if (row.Resolution == ConflictChoice.Separate) Part(side, key);
        else if (row is { Resolution: ConflictChoice.Link, ResolvedValue: { } other })
            Join(row.Kind, side, key, other);
    }

    // The last word counts: a record that was linked before has no partner any more.
    private void Part(Side side, string key)
    {
        if (_partners.Remove((side, key), out var former)) _partners.Remove((Across(side), former));
        _separate.Add((side, key));
    }

    private static Side Across(Side side) => side == Side.Sage50 ? Side.Ssm : Side.Sage50;

    // Two records cannot have one partner: where people gave it to both, the last word counts, and the other record is asked about again. Texts of a user may be many (USR-05).
    private void Join(string kind, Side side, string key, string other)
    {
        var across = Across(side);
        _separate.Remove((side, key));
        _separate.Remove((across, other));
        if (kind != Kind.User)
        {
            if (_partners.Remove((side, key), out var former)) _partners.Remove((across, former));
            if (_partners.Remove((across, other), out var rival)) _partners.Remove((side, rival));
            _partners[(across, other)] = key;
        }

        _partners[(side, key)] = other;
    }
}
