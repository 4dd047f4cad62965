using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>Values that a target refused: after a day of rest they count as not agreed on, so that the plan offers them once more (D22).</summary>
internal sealed class RefusedValues
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(24);

    private readonly Dictionary<(Side, string), FindingRow> _due;
    private readonly DateTimeOffset _now;

    private RefusedValues(Dictionary<(Side, string), FindingRow> due, DateTimeOffset now) => (_due, _now) = (due, now);

    public static async Task<RefusedValues> Load(
        StagingDb db, CompanyId company, string kind, IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.Findings.OfKeys(company.Value, kind, keys)
            .Where(f => f.Code == FindingCode.RefusedValue && f.Open)
            .Where(IsDue(now))
            .ToListAsync(cancellationToken);
        return new(rows.ToDictionary(r => (r.Side, r.Key)), now);
    }

    /// <summary>Whether a refusal is a day old. One of a time still to come was noted while the clock was ahead.</summary>
    public static Expression<Func<FindingRow, bool>> IsDue(DateTimeOffset now)
    {
        var (before, ahead) = (now - Rest, now + StagedRows.ClocksDiffer);
        return f => f.LastSeen < before || f.LastSeen > ahead;
    }

    public RecordState Offered(RecordState state) => state with
    {
        BaseSage = Without(state.BaseSage, Side.Sage50, state.SageKey, field => IsEdited(state.Ssm, state.BaseSsm, field)),
        BaseSsm = Without(state.BaseSsm, Side.Ssm, state.SsmKey, field => IsEdited(state.Sage, state.BaseSage, field)),
    };

    // A person has put another value where this one was refused: that one counts.
    private static bool IsEdited(Image? target, Image? agreed, string field) => target is not null && agreed is not null && target[field] != agreed[field];

    private Image? Without(Image? agreed, Side source, string? key, Func<string, bool> isEdited)
    {
        if (agreed is null || key is null || !_due.TryGetValue((source, key), out var finding)) return agreed;
        finding.LastSeen = _now;
        return (finding.Field ?? "").Split(", ").Where(field => !isEdited(field)).Aggregate(agreed, (image, field) => image.With(field, FieldValue.Absent));
    }
}
