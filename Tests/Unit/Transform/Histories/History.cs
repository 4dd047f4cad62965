using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Planning;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

/// <summary>A seeded history: people edit contacts on both sides, cycles run in between through the real planner and applier, and promises are checked.</summary>
internal sealed class History : StagingFile, ITargetLimits
{
    public const int Records = 4;
    public const int SkewSeconds = 300;
    public static readonly string[] Fields = ["phone", "email", "jobTitle"];
    private const int KeyUser = 51;
    private static readonly CompanyScope Scope = new(new("acme"), "tenant");
    private readonly Random _random;
    private readonly Func<RecordState, KindPolicy, RecordDecision> _merge;
    private readonly ChangeApplier _applier;
    private readonly LoadContext _load;
    private readonly PlanContext _plan;
    private readonly HistoryCheck _check;
    private int _number, _run;

    public History(int seed, ConflictPolicy policy, Func<RecordState, KindPolicy, RecordDecision> merge)
    {
        (_random, _merge) = (new Random(seed), merge);
        Sage = new(Side.Sage50, Time, TimeSpan.FromSeconds(_random.Next(-100, 101)), KeyUser);
        Ssm = new(Side.Ssm, Time, TimeSpan.FromSeconds(_random.Next(-100, 101)), KeyUser);
        var settings = new PlanSettings
        {
            AdminUser = "51", KeyUser = KeyUser, ConflictClock = new() { SkewSeconds = SkewSeconds },
            Conflicts = Fields.ToDictionary(f => $"contact.{f}", _ => policy),
        };
        _plan = new(Scope, settings, new(settings), this);
        _load = new(Scope, new LoadSettings { KeyUser = KeyUser, AdminUser = "51" }, Ssm, Sage) { DocumentSource = new ScriptedDocuments(), DocumentTarget = new ScriptedDocuments() };
        _applier = LoadScene.ApplierOver(new(Store, Time), Store, Time);
        _check = new(this, policy);
    }

    public HistorySide Sage { get; }
    public HistorySide Ssm { get; }
    public int Cycles => _run;
    public HistorySide Of(Side side) => side == Side.Ssm ? Ssm : Sage;

    LimitFault? ITargetLimits.Check(Side target, string kind, Image image) => null;

    public async Task Play(int steps)
    {
        await Begin();
        for (var step = 1; step <= steps; step++)
        {
            if (_random.Next(8) == 0) await Cycle(edits: true);
            else if (_random.Next(20) == 0) await Decide();
            else Edit();
            if (step % 100 == 0 || step == steps) await Rest();
        }
    }

    /// <summary>Cycles without edits until nothing is written, then two more that must be quiet (I5).</summary>
    private async Task Rest()
    {
        for (var i = 0; await Writes() > 0; i++)
            if (i > 6) throw new HistoryBroken("I5", "six cycles without edits did not come to rest");
        if (await Writes() > 0) throw new HistoryBroken("I5", "a company at rest wrote again");
        await _check.AtRest(_number);
    }

    private async Task<int> Writes()
    {
        var before = Sage.Writes + Ssm.Writes;
        await Cycle(edits: false);
        return Sage.Writes + Ssm.Writes - before;
    }

    private async Task Begin()
    {
        await Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        for (var i = 1; i <= Records; i++)
        {
            (string, object?)[] both = [("reference", $"A/{i}"), ("name", "Ann"), ("phone", "p0"), ("email", "e0"), ("jobTitle", "j0")];
            Sage.Add($"A/{i}", Staged.Image([.. both, ("phone2", "only Sage")]), [.. Fields, "phone2"]);
            Ssm.Add($"{i}", Staged.Image(both), Fields);
        }
        _check.Watch();
        await Extract();
        await Cycle(edits: false);
    }

    private void Edit()
    {
        Time.Advance(TimeSpan.FromSeconds(_random.Next(1, 400)));
        var (record, field, value) = (_random.Next(1, Records + 1), Fields[_random.Next(Fields.Length)], $"v{++_number:00000}{(_random.Next(2) == 0 ? "" : "-longer")}");
        (Sage.Number, Ssm.Number) = (_number, _number);
        var both = _random.Next(12) == 0;
        if (both || _random.Next(2) == 0) Sage.Edit($"A/{record}", field, value, _number);
        if (both || Sage[$"A/{record}", field].Entries[^1].Number != _number) Ssm.Edit($"{record}", field, both ? Sage[$"A/{record}", field].Now! : value, _number);
    }

    // A person looks at the list and decides one question, perhaps with a look that is out of date by now.
    private async Task Decide()
    {
        var open = await new ConflictReports(Store).List(false, null, null, Cancel);
        if (open.Count == 0) return;
        var (id, value) = (open[_random.Next(open.Count)].Id, $"w{++_number:00000}-decided");
        var choice = new[] { ConflictChoice.Sage, ConflictChoice.Ssm, ConflictChoice.Value }[_random.Next(3)];
        var answer = await new ConflictDecisions(Store, Time).Decide(id, new(choice, choice == ConflictChoice.Value ? value : null, "Ann"), alike: false, Cancel);
        if (answer[0].Taken && choice == ConflictChoice.Value) _check.Decided(value);
    }

    private void MayEdit(bool edits)
    {
        if (edits && _random.Next(3) == 0) Edit();
    }

    private async Task Cycle(bool edits)
    {
        _run++;
        Time.Advance(TimeSpan.FromSeconds(5));
        await Add(new RunRow { Id = _run, Company = "acme", State = RunState.Closed, StartedAt = Now });
        await Extract();
        _check.Read();
        MayEdit(edits);
        Time.Advance(TimeSpan.FromSeconds(1));
        await new StreamPlanner(Store, _plan, Time, _merge).Plan(new(_run), Kind.Contact, Cancel);
        await _check.Planned(_number);
        await Store.Write(db => db.Changes.Where(c => c.State == ChangeState.Planned).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued), Cancel), Cancel);
        foreach (var change in await Store.Read(db => db.Changes.Where(c => c.State == ChangeState.Queued).Select(c => c.Id).ToListAsync(Cancel), Cancel))
        {
            MayEdit(edits);
            Time.Advance(TimeSpan.FromSeconds(1));
            await _applier.Apply(_load, change, Cancel);
        }
    }

    // As a snapshot does: only what differs from what stands in staging replaces it.
    private Task Extract() => Store.Write(async db =>
    {
        foreach (var side in new[] { Sage, Ssm })
        {
            var (kind, scope) = (StagedKind.Of(Kind.Contact), Scope.Of(side.Side));
            var known = (await StagedRows.ByKey(db, kind, scope, side.Side, side.Keys, Cancel)).ToDictionary(r => r.Key, r => r.Hash);
            foreach (var key in side.Keys)
                if (side.Read(key) is var (image, extra) && RowHash.Of(image) is var hash && known.GetValueOrDefault(key) != hash)
                    await Staged.Put(db, kind, scope, side.Side, Staged.Row(key, Now, image) with { Extra = extra }, Cancel);
        }
    }, Cancel);
}
