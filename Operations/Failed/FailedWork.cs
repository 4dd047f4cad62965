using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Failed;

/// <summary>Lists and shows what failed: messages whose handler broke, and changes that a target refused or that wait for a person.</summary>
public sealed partial class FailedWork(StagingStore store)
{
    public const int Most = 1_000;
    private static readonly string[] Stuck = [ChangeState.Refused, ChangeState.InDoubt, ChangeState.Held];

    public Task<List<FailedGroup>> List(string company, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var messages = await db.FailedMessages.AsNoTracking().Where(f => f.State == "open").OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var changes = await Changes(db, company).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return messages.GroupBy(f => (f.Group, Name(f))).Select(g => new FailedGroup("message", g.Key.Group, "open", g.Key.Item2, g.Count(), g.Min(f => f.FailedAt), g.Max(f => f.FailedAt),
                Safe(FirstLine(g.Last().Exception)), [.. g.Select(f => f.Id).Take(Most)]))
            .Concat(changes.GroupBy(c => (c.Code, c.State, c.Kind, c.Target)).Select(g => new FailedGroup("change", g.Key.Code ?? "-", g.Key.State, $"{g.Key.Kind} to {g.Key.Target}",
                g.Count(), g.Min(c => c.UpdatedAt), g.Max(c => c.UpdatedAt), g.Last().Reason ?? "-", [.. g.Select(c => c.Id).Take(Most)]))).ToList();
    }, cancellationToken);

    /// <summary>Null when there is no such message.</summary>
    public Task<FailedItem?> Message(long id, CancellationToken cancellationToken) => store.Read<FailedItem?>(async db =>
        await db.FailedMessages.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is { } row
            ? new("message", row.Id, null, Name(row), row.State, row.Group, null, null, null, Safe(row.Exception ?? "-"), Safe(row.Body), row.Attempts, row.FailedAt, null) : null, cancellationToken);

    /// <summary>Null when there is no such change.</summary>
    public Task<FailedItem?> Change(long id, CancellationToken cancellationToken) => store.Read<FailedItem?>(async db =>
        await db.Changes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } row
            ? new("change", row.Id, row.Company, $"{row.Action} {row.Kind} {row.Record} in {row.Target}", row.State, row.Code, row.Rule, row.Field, row.Limit, row.Reason ?? "-", null,
                row.Attempts, row.UpdatedAt, row.DueAt) : null, cancellationToken);

    /// <summary>Open messages, oldest first: those named, those of a class, or all; at most <see cref="Most"/>.</summary>
    public Task<List<long>> Messages(IReadOnlyCollection<long> ids, string? @class, bool all, CancellationToken cancellationToken) => store.Read(db =>
        db.FailedMessages.AsNoTracking().Where(f => f.State == "open" && (all || ids.Contains(f.Id) || (@class != null && f.Group == @class)))
            .OrderBy(f => f.Id).Take(Most).Select(f => f.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Changes that may be asked again: those named, or those with a code; at most <see cref="Most"/>.</summary>
    public Task<List<long>> Changes(string company, IReadOnlyCollection<long> ids, string? code, CancellationToken cancellationToken) => store.Read(db =>
        Changes(db, company).Where(c => ids.Contains(c.Id) || (code != null && c.Code == code)).OrderBy(c => c.Id).Take(Most).Select(c => c.Id).ToListAsync(cancellationToken), cancellationToken);

    // A refusal counts until a later change of the record exists.
    private static IQueryable<ChangeRow> Changes(StagingDb db, string company) => db.Changes.AsNoTracking().Where(c => c.Company == company && Stuck.Contains(c.State)
        && (c.State != ChangeState.Refused || !db.Changes.Any(d => d.Company == company && d.Kind == c.Kind && d.Record == c.Record && d.Target == c.Target && d.Id > c.Id)));

    private static string Name(FailedMessageRow row) => row.Command.Split(',')[0].Split('.')[^1];

    private static string FirstLine(string? text) => (text ?? "-").Split('\n')[0].Trim();

    private static string Safe(string text) => Secret().Replace(text, "$1=(hidden)");

    [GeneratedRegex("""\b(token|authorization|password|secret|api[-_ ]?key|private[-_ ]?key)["']?\s*[:=]\s*["']?(?:bearer\s+)?[^\s"',;]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
