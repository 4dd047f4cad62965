using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Readiness;

/// <summary>Adds to what is held the note that tells people in SSM why (ORD-10), once for each reason.</summary>
internal sealed class HeldNotes
{
    /// <summary>Action of a change that only carries a note; its text stands under <see cref="Text"/>.</summary>
    public const string Action = "note";
    private const string Text = "comment";
    private readonly bool _wanted;
    private readonly Dictionary<string, string> _told;

    private HeldNotes(bool wanted, Dictionary<string, string> told) => (_wanted, _told) = (wanted, told);

    public static async Task<HeldNotes> Load(StagingDb db, PlanContext context, IReadOnlyCollection<string> records, CancellationToken cancellationToken)
    {
        if (!context.Settings.Notes) return new(false, []);
        var told = await db.Changes.AsNoTracking().Where(c => c.Company == context.Scope.Company.Value && c.Kind == Kind.Order && c.Target == Side.Ssm && c.Action == Action
            && c.State == ChangeState.Applied && records.Contains(c.Record)).OrderBy(c => c.Id).Select(c => new { c.Record, c.Fields }).ToListAsync(cancellationToken);
        return new(true, told.GroupBy(c => c.Record).ToDictionary(g => g.Key, g => g.Last().Fields));
    }

    /// <summary>The write and the note it calls for. A document that is being signed is not touched (D5).</summary>
    public IReadOnlyList<PlannedWrite> With(string record, PlannedWrite write)
    {
        if (!_wanted || write.Blocked is not { Field: not "blocked" } blocked) return [write];
        var note = Image.Empty.With(Text, FieldValue.Of($"not sent yet: the document {blocked.Reason}"));
        return _told.GetValueOrDefault(record) == RecordSchema.ToJson(note) ? [write] : [write, new(Side.Ssm, Action, note, Image.Empty, null)];
    }
}
