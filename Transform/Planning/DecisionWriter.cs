using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Matching;

namespace Sage50Etl.Transform.Planning;

/// <summary>Turns decisions into rows: link, base, changes, conflicts and their audit.</summary>
internal sealed class DecisionWriter(
    StagingDb db, PlanContext context, RunId run, string kind, PlanPage page, ChangePlans changes, ConflictBook conflicts, FitFindings fits, DateTimeOffset now)
{
    private readonly HashSet<string> _reserved = [];
    // By Sage key, the former key in SSM of records that are to get another partner there.
    private readonly Dictionary<string, string> _former = [];

    public async Task Write(string record, RecordState state, RecordDecision decision, CancellationToken cancellationToken)
    {
        Link(record, state, decision);
        if (decision.WritesBase) Base(record, decision);
        else if (decision.DropsBase && page.Base(record) is { } agreed) db.Bases.Remove(agreed);
        foreach (var write in decision.Writes)
        {
            var projected = Projected(state, write);
            await changes.Put(record, write, SourceAt(state, write), projected, () => Key(record, state, write, cancellationToken));
        }
        changes.SupersedeOthers(record, decision.Writes);
        if (decision is { WritesBase: true, LinkState: LinkState.Linked }) changes.SupersedeUnsent(record, state, decision.Writes);
        await fits.Write(state, decision, cancellationToken);
        await conflicts.Write(record, state, decision, cancellationToken);
    }

    private DateTimeOffset? SourceAt(RecordState state, PlannedWrite write) =>
        (write.Target == Side.Ssm ? page.SageRow(state.SageKey) : page.SsmRow(state.SsmKey))?.ReadAt;

    // A value that a person typed stands on neither side yet, so it has no projection: it is the same in both forms.
    private static Image Projected(RecordState state, PlannedWrite write)
    {
        var (source, projected) = write.Target == Side.Ssm ? (state.Sage, state.SageAsSsm) : (state.Ssm, state.SsmAsSage);
        var typed = write.Fields.Where(f => source is not null && source[f.Key] != f.Value).Select(f => f.Key).ToList();
        return projected.Only(f => !write.Fields[f].IsAbsent).With(typed, write.Fields);
    }

    /// <summary>What names a record that is made again would go on naming the deleted one in SSM (D29).</summary>
    public Task Follow(CancellationToken cancellationToken) => Followers.LookAgain(db, context.Scope.Company.Value, kind, _former, cancellationToken);

    private void Link(string record, RecordState state, RecordDecision decision)
    {
        var link = page.Link(record) ?? db.Links.Local.FirstOrDefault(l => l.Kind == kind && l.Record == record);
        if (link is null)
        {
            link = db.Links.Add(new LinkRow { Company = context.Scope.Company.Value, Kind = kind, Record = record }).Entity;
            link.SageBorn = state.SageBorn;
            if (state is { SageKey: not null, SsmKey: not null }) Audit(record, "linked", $"{state.SageKey} = {state.SsmKey}");
        }
        else if (link.State != decision.LinkState) Audit(record, "link " + decision.LinkState, decision.Reason);
        var returned = link.State is LinkState.Gone or LinkState.Linked or LinkState.Tombstone && decision.LinkState == LinkState.SageOnly;
        if (returned && link is { SageKey: { } key, SsmKey: { } former }) _former[key] = former;
        (link.SageKey, link.SsmKey) = (state.SageKey ?? link.SageKey, returned ? null : state.SsmKey ?? link.SsmKey);
        if (link.State == decision.LinkState && link.Reason == decision.Reason) return;
        (link.State, link.Reason, link.UpdatedAt) = (decision.LinkState, decision.Reason, now);
    }

    private void Base(string record, RecordDecision decision)
    {
        var row = page.Base(record);
        row ??= db.Bases.Add(new BaseRow { Company = context.Scope.Company.Value, Kind = kind, Record = record }).Entity;
        (row.SageImage, row.SageHash) = (decision.BaseSage is { } s ? RecordSchema.ToJson(s) : null, decision.BaseSage is { } sh ? RowHash.Of(sh) : null);
        (row.SsmImage, row.SsmHash) = (decision.BaseSsm is { } m ? RecordSchema.ToJson(m) : null, decision.BaseSsm is { } mh ? RowHash.Of(mh) : null);
        (row.HashVersion, row.MappingVersion, row.AgreedAt) = (RowHash.Version, context.Settings.MappingVersion, now);
    }

    // The key a new record will have on its target, fixed before the first call so that a repeat can be recognised (D7, ACC-12).
    private async Task<string?> Key(string record, RecordState state, PlannedWrite write, CancellationToken cancellationToken)
    {
        if (write.Action != "create") return null;
        if (write.Target == Side.Ssm) return state.SageKey;
        if (kind != Kind.Account) return null;

        return await SentBefore(record, cancellationToken) ?? await AccountRef(state.Ssm!["name"].Text, cancellationToken);
    }

    // What was sent and set aside may stand in Sage, and is found there under its own key only: under another one it would be made twice (I2).
    private Task<string?> SentBefore(string record, CancellationToken cancellationToken)
    {
        var creates = db.Changes.Where(c => c.Company == context.Scope.Company.Value && c.Kind == kind && c.Record == record && c.Target == Side.Sage50
            && c.Action == "create" && c.Key != null);

        return creates
            .Where(c => c.IntentAt != null && (c.State == ChangeState.Refused || c.State == ChangeState.Cancelled)
                && !creates.Any(d => d.Key == c.Key && d.Code == ChangeCode.KeyTaken))
            .OrderByDescending(c => c.Id)
            .Select(c => c.Key)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<string> AccountRef(string? name, CancellationToken cancellationToken)
    {
        var stem = AccountReference.Stem(name);
        var company = context.Scope.Company.Value;
        var taken = await db.Links.Where(l => l.Company == company && l.Kind == Kind.Account && l.SageKey!.StartsWith(stem)).Select(l => l.SageKey!)
            .Concat(db.Changes
                .Where(c => c.Company == company && c.Kind == Kind.Account && c.Target == Side.Sage50 && c.Key!.StartsWith(stem))
                // One that was set aside before it was sent has left its key free.
                .Where(c => c.IntentAt != null || c.Code == ChangeCode.KeyTaken
                    || (c.State != ChangeState.Superseded && c.State != ChangeState.Cancelled))
                .Select(c => c.Key!))
            .ToListAsync(cancellationToken);
        var reference = AccountReference.Next(stem, taken.Concat(_reserved).ToHashSet(StringComparer.Ordinal));
        _reserved.Add(reference);
        return reference;
    }

    private void Audit(string record, string what, string? reason) => db.Audit.Add(new AuditRow
    {
        Company = context.Scope.Company.Value, Kind = kind, Record = record, At = now, Who = "transform", What = what, Reason = reason, RunId = run.Value,
    });
}
