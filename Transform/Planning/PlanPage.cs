using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Matching;
using Sage50Etl.Transform.Policies;
using Sage50Etl.Transform.Projection;
using Sage50Etl.Transform.Succession;

namespace Sage50Etl.Transform.Planning;

/// <summary>The records of one page with everything their decisions rest on.</summary>
internal sealed class PlanPage
{
    private readonly StagingDb _db;
    private readonly PlanContext _context;
    private readonly StagedKind _kind;
    private readonly RecordSchema _schema;
    private readonly DateTime _goLive;
    private readonly Dictionary<string, StagedRow> _sage;
    private readonly Dictionary<string, StagedRow> _ssm;
    private readonly Dictionary<string, LinkRow> _links;
    private readonly Dictionary<string, BaseRow> _bases;
    private readonly HashSet<string> _goneParents;
    private readonly HashSet<string> _succeeded;
    private readonly HashSet<string> _open;
    private readonly HashSet<string> _inSsm;
    private readonly IReadOnlySet<string> _copies;
    private readonly IReadOnlySet<string> _orphans;
    private readonly IReadOnlyDictionary<string, LostParent> _lostParents;
    private readonly Projector _projector;
    private readonly EditTimes _times;

    private PlanPage(
        StagingDb db, PlanContext context, StagedKind kind, DateTime goLive, Dictionary<string, StagedRow> sage, Dictionary<string, StagedRow> ssm,
        Dictionary<string, LinkRow> links, Dictionary<string, BaseRow> bases, HashSet<string> goneParents, HashSet<string> succeeded, HashSet<string> open, HashSet<string> inSsm, IReadOnlySet<string> copies,
        IReadOnlyDictionary<string, LostParent> lostParents, IReadOnlySet<string> orphans, LinkLookup lookup)
    {
        _orphans = orphans;
        (_succeeded, _open, _inSsm) = (succeeded, open, inSsm);
        (_copies, _lostParents) = (copies, lostParents);
        (_db, _context, _kind, _goLive, _sage, _ssm, _links, _bases, _goneParents) = (db, context, kind, goLive, sage, ssm, links, bases, goneParents);
        _schema = RecordSchema.Of(kind.Kind);
        _projector = new(lookup, context.Settings, context.Limits);
        _times = new(context.Settings.ConflictClock, context.Settings.Machine);
    }

    public LinkRow? Link(string record) => _links.GetValueOrDefault(record);
    public BaseRow? Base(string record) => _bases.GetValueOrDefault(record);

    /// <summary>
    /// Whether what was agreed on was mapped otherwise. Another form of the hash alone says nothing about the values: they count, and are
    /// hashed anew.
    /// </summary>
    private bool IsOutdated(string record) => Base(record) is { } stored && stored.MappingVersion != _context.Settings.MappingVersion;

    public StagedRow? SageRow(string? key) => key is null ? null : _sage.GetValueOrDefault(key);
    public StagedRow? SsmRow(string? key) => key is null ? null : _ssm.GetValueOrDefault(key);

    public static async Task<PlanPage> Load(
        StagingDb db, PlanContext context, StagedKind kind, DateTime goLive, IReadOnlyList<CandidateKeys> keys, CancellationToken cancellationToken)
    {
        var scope = context.Scope;
        var sage = await StagedRows.ByKey(db, kind, scope.Company.Value, Side.Sage50, keys.Select(k => k.SageKey).OfType<string>(), cancellationToken);
        var ssm = await StagedRows.ByKey(db, kind, scope.Tenant, Side.Ssm, keys.Select(k => k.SsmKey).OfType<string>(), cancellationToken);
        ssm = await Orphans.Marked(db, scope, kind, ssm, cancellationToken);
        var records = keys.Select(k => k.Record).OfType<string>().Distinct().ToList();
        var links = await db.Links.Where(l => l.Company == scope.Company.Value && l.Kind == kind.Kind && records.Contains(l.Record)).ToListAsync(cancellationToken);
        var bases = await db.Bases.Where(b => b.Company == scope.Company.Value && b.Kind == kind.Kind && records.Contains(b.Record)).ToListAsync(cancellationToken);
        var schema = RecordSchema.Of(kind.Kind);
        var references = sage.SelectMany(r => ReferenceTranslation.References(schema, Image.FromValues(r.Values)).Select(x => (Side.Sage50, x.Kind, x.Key)))
            .Concat(ssm.SelectMany(r => ReferenceTranslation.References(schema, Image.FromValues(r.Values)).Select(x => (Side.Ssm, x.Kind, x.Key))));
        var lookup = await LinkLookup.Read(db, scope, context.Settings.AdminUser, references, cancellationToken);
        return new(db, context, kind, goLive, sage.ToDictionary(r => r.Key), ssm.ToDictionary(r => r.Key), links.ToDictionary(l => l.Record),
            bases.ToDictionary(b => b.Record), await GoneParents(db, scope, kind, sage, cancellationToken),
            await Succeeded(db, scope, kind, sage, cancellationToken), await Open(db, scope, kind, sage, cancellationToken),
            await InSsm(db, scope, kind, ssm, cancellationToken),
            kind.Kind == Kind.Order ? await CopiedNumbers.Of(db, scope, keys, sage, ssm, cancellationToken) : new HashSet<string>(),
            await Orphans.LostParents(db, scope, kind, sage, cancellationToken), await Orphans.OfSage(db, scope, kind, sage, cancellationToken), lookup);
    }

    public RecordState State(CandidateKeys keys, IReadOnlyList<string> ambiguous)
    {
        var sageRow = keys.SageKey is { } s ? _sage.GetValueOrDefault(s) : null;
        var ssmRow = keys.SsmKey is { } m ? _ssm.GetValueOrDefault(m) : null;
        var (sage, ssm) = (Live(sageRow), Live(ssmRow));
        var (sageAsSsm, missingInSsm, notesInSsm) = sage is null ? (Image.Empty, [], []) : _projector.ToSsm(_kind.Kind, sage, ssm);
        var (ssmAsSage, missingInSage, notesInSage) = ssm is null ? (Image.Empty, [], []) : _projector.ToSage(_kind.Kind, ssm);
        var stored = keys.Record is { } record ? Base(record) : null;
        var (sageEdit, ssmEdit) = sage is null || ssm is null ? default : (LastEdit.Of(sageRow, null), LastEdit.Of(ssmRow, _context.Settings.KeyUser));
        return new()
        {
            SageEdited = sageEdit.At, SsmEdited = ssmEdit.At, SsmBy = ssmEdit.By, Newer = Newer(sageRow, ssmRow, sageEdit, ssmEdit),
            Kind = _kind.Kind, Link = keys.Record is { } r ? Link(r) : null, SageKey = keys.SageKey, SsmKey = keys.SsmKey, Sage = sage, Ssm = ssm,
            SageBorn = SageExtra.BornOf(sageRow?.Extra),
            SageGone = sageRow is { Gone: true }, SageDeleted = sageRow is { Gone: true } && RowFilter.ConfirmsDeletion(sageRow.Filter),
            SsmGone = ssmRow is { Gone: true }, SageFiltered = sageRow is { Gone: false, Filter: not null },
            BaseSage = stored?.SageImage is { } bs ? _schema.FromJson(bs) : null, BaseSsm = stored?.SsmImage is { } bm ? _schema.FromJson(bm) : null,
            BaseOutdated = keys.Record is { } known && IsOutdated(known),
            SageAsSsm = sageAsSsm, MissingInSsm = missingInSsm, SsmAsSage = ssmAsSage, MissingInSage = missingInSage, NotesInSsm = notesInSsm, NotesInSage = notesInSage,
            Ambiguous = ambiguous,
            SsmBlocked = SsmExtra.IsBlocked(ssmRow?.Extra),
            BeforeGoLive = ssmRow is not null && IsBeforeGoLive(ssmRow) ? _goLive : null, Marked = keys.SsmKey is { } made && SageExtra.DocumentOf(sageRow?.Extra) == made, LostParent = keys.SageKey is { } child ? _lostParents.GetValueOrDefault(child) : null,
            NumberCopied = keys.SsmKey is { } copy && _copies.Contains(copy),
            Succeeded = keys.Record?.StartsWith(Successors.Old, StringComparison.Ordinal) == true
                || (_succeeded.Count > 0 && sageRow?.Values.GetValueOrDefault("order") is string parent && _succeeded.Contains(parent)),
            TakenOut = ssmRow is { Gone: true } && _inSsm.Contains(ssmRow.Values.GetValueOrDefault("order") as string ?? ""),
            AcceptsEdits = sage is not null && _open.Contains(_kind.Kind == Kind.OrderLine ? sage["order"].Text ?? "" : keys.SageKey!),
            SageParentGone = keys.SageKey is { } orphan && _orphans.Contains(orphan),
            ParentGone = sageRow?.Values.GetValueOrDefault("order") is string order && _kind.Kind == Kind.OrderLine && _goneParents.Contains(order),
        };
    }

    /// <summary>Live rows of a side by one field; as a person would read it where the field is text that people type.</summary>
    public Task<IReadOnlyList<StagedRow>> By(Side side, string field, bool typed, IEnumerable<string> values, CancellationToken cancellationToken) =>
        typed && _schema.Field(field).RefersTo is null
            ? StagedRows.ByText(_db, _kind, _context.Scope.Of(side), side, field, values, cancellationToken)
            : StagedRows.ByField(_db, _kind, _context.Scope.Of(side), side, field, values, cancellationToken);

    /// <summary>Rows of a side by key.</summary>
    public Task<IReadOnlyList<StagedRow>> Rows(Side side, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        StagedRows.ByKey(_db, _kind, _context.Scope.Of(side), side, keys, cancellationToken);

    /// <summary>Live, unfiltered rows of a side by key.</summary>
    public async Task<IReadOnlyList<StagedRow>> Live(Side side, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        [.. (await Rows(side, keys, cancellationToken)).Where(r => r is { Gone: false, Filter: null })];

    /// <summary>Whether an SSM record was made before goLive and is not listed (D1).</summary>
    public bool IsBeforeGoLive(StagedRow ssm) => Created(ssm) < _goLive && !Listed(_context, _kind.Kind).Contains(ssm.Key);

    private Side? Newer(StagedRow? sage, StagedRow? ssm, LastEdit sageEdit, LastEdit ssmEdit) => sage is null || ssm is null ? null
        : _times.Newer(sageEdit.At, ssmEdit.At, sage.ReadAt > ssm.ReadAt ? sage.ReadAt : ssm.ReadAt);

    /// <summary>SSM ids of the kind that a person listed in goLiveExcept (D1).</summary>
    public static IReadOnlySet<string> Listed(PlanContext context, string kind) =>
        context.Settings.GoLiveExcept.GetValueOrDefault(kind, []).Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();

    private static Image? Live(StagedRow? row) => row is { Gone: false, Filter: null } ? Image.FromValues(row.Values) : null;

    // The tenant's own stamp, compared by day only: its zone is unknown (ssm-api 4.4).
    private static DateTime Created(StagedRow row) => SsmExtra.CreatedOf(row.Extra)?.Date ?? DateTime.MaxValue;

    private static async Task<HashSet<string>> GoneParents(StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> sage, CancellationToken cancellationToken)
    {
        if (kind.Kind != Kind.OrderLine) return [];
        var orders = sage.Where(r => r.Gone).Select(r => r.Values.GetValueOrDefault("order")).OfType<string>().Distinct();
        var rows = await StagedRows.ByKey(db, StagedKind.Of(Kind.Order), scope.Company.Value, Side.Sage50, orders, cancellationToken);
        return [.. rows.Where(r => r.Gone).Select(r => r.Key)];
    }

    // The quotations that orders have taken over from: their lines are not compared either (D16).
    private static async Task<HashSet<string>> Succeeded(StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> sage, CancellationToken cancellationToken)
    {
        if (kind.Kind != Kind.OrderLine) return [];
        var records = sage.Select(r => r.Values.GetValueOrDefault("order")).OfType<string>().Distinct().Select(o => Successors.Old + o).ToList();
        return await db.Links.Where(l => l.Company == scope.Company.Value && l.Kind == Kind.Order && records.Contains(l.Record)).Select(l => l.SageKey!).ToHashSetAsync(cancellationToken);
    }

    // Documents of this page that Sage still lets change, by number.
    private static async Task<HashSet<string>> Open(StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> sage, CancellationToken cancellationToken)
    {
        if (kind.Kind is not (Kind.Order or Kind.OrderLine)) return [];
        var numbers = sage.Select(r => r.Values.GetValueOrDefault("order")).OfType<string>().Distinct();
        var orders = kind.Kind == Kind.Order ? sage : await StagedRows.ByKey(db, StagedKind.Of(Kind.Order), scope.Company.Value, Side.Sage50, numbers, cancellationToken);
        return [.. orders.Where(o => o is { Gone: false, Filter: null } && DocumentEdits.Open(o.Values.GetValueOrDefault("status") as string)).Select(o => o.Key)];
    }

    // Documents of deleted SSM lines that are not deleted themselves.
    private static async Task<HashSet<string>> InSsm(StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> ssm, CancellationToken cancellationToken)
    {
        if (kind.Kind != Kind.OrderLine) return [];
        var orders = ssm.Where(r => r.Gone).Select(r => r.Values.GetValueOrDefault("order")).OfType<string>().Distinct();
        return [.. (await StagedRows.ByKey(db, StagedKind.Of(Kind.Order), scope.Tenant, Side.Ssm, orders, cancellationToken)).Where(o => !o.Gone).Select(o => o.Key)];
    }
}
