using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Reads one stream of one side into incoming tables, passes it through the gate and publishes it in one transaction.</summary>
/// <param name="hold">The step that is worked on: without its lease nothing is published.</param>
public sealed class StreamSnapshot(StagingStore store, CompanyScope company, StepHold hold, StreamDefinition stream, IStreamSource source, TimeProvider time)
{
    private readonly Side _side = hold.Side;
    private readonly string _scope = company.Of(hold.Side);
    private readonly Dictionary<string, SnapshotWriter> _writers = stream.Kinds.ToDictionary(
        k => k, k => new SnapshotWriter(store, StagedKind.Of(k), hold.Run, company.Of(hold.Side), hold.Side, time, hold.Fence));
    private readonly Dictionary<string, long> _read = stream.Kinds.ToDictionary(k => k, _ => 0L);
    private readonly List<(string Kind, SourceFault Fault)> _faults = [];

    /// <param name="sweep">Age at which a full sweep is due.</param>
    /// <exception cref="LeaseLostException">Somebody else has the step; nothing was taken over.</exception>
    public async Task<StepOutcome> Take(TimeSpan sweep, CancellationToken cancellationToken)
    {
        var mode = await Mode(sweep, cancellationToken);
        await Clear(cancellationToken);
        await foreach (var batch in source.Read(mode, cancellationToken)) await Add(batch, cancellationToken);

        foreach (var kind in stream.Kinds) await Twins(kind, cancellationToken);
        if (mode.Full && _side == Side.Sage50) await KeysStay(mode, cancellationToken);
        if (mode.Full) await Gate(mode, cancellationToken);
        var counts = await Summaries(cancellationToken);

        await store.Write(async db =>
        {
            await hold.Renew(db, time.GetUtcNow(), cancellationToken);
            foreach (var kind in stream.Kinds) await _writers[kind].Publish(db, MayMarkGone(mode, kind) ? mode.Started : null, cancellationToken);
            await Remember(db, mode, counts, cancellationToken);
            await new SnapshotFindings(db, company.Company, _side, stream).Write(_faults, mode.Full, time.GetUtcNow(), cancellationToken);
            // What was written may have taken longer than the lease had left.
            await hold.Lengthen(db, time.GetUtcNow(), cancellationToken);
        }, cancellationToken);
        return new()
        {
            Mode = mode.Full ? "full" : "delta", RowsRead = _read.Values.Sum(), RowsRefused = _faults.Count(f => !f.Fault.Notice),
            RowsChanged = counts.Values.Sum(c => c.Changed), RowsFiltered = counts.Values.Sum(c => c.Filtered),
        };
    }

    private Task<SnapshotMode> Mode(TimeSpan sweep, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var now = time.GetUtcNow();
        var states = await db.StreamStates.AsNoTracking().Where(s => s.Scope == _scope && s.Side == _side && stream.Kinds.Contains(s.Kind))
            .ToListAsync(cancellationToken);
        var full = source.KeysComeByHand || states.Count < stream.Kinds.Count || states.Any(s => IsDue(s, now, sweep));
        return new SnapshotMode(full, full ? null : states[0].Watermark, now);
    }, cancellationToken);

    // A sweep of a time still to come was made while the clock was ahead.
    private static bool IsDue(StreamStateRow state, DateTimeOffset now, TimeSpan sweep) =>
        state.FullAt is not { } swept || state.Watermark is null || now - swept >= sweep || swept > now + StagedRows.ClocksDiffer;

    private Task Clear(CancellationToken cancellationToken) => store.Write(async db =>
    {
        foreach (var writer in _writers.Values) await writer.Clear(db, cancellationToken);
    }, cancellationToken);

    private async Task Add(SourceBatch batch, CancellationToken cancellationToken)
    {
        var faults = batch.Faults.Select(f => f.Storable()).ToList();
        var unread = faults.Where(f => f.Unread).Select(f => f.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = batch.Rows.Where(r => !unread.Contains(r.Key)).ToList();

        var added = await _writers[batch.Kind].Add(rows, cancellationToken);
        faults.AddRange(added.Clashes.Select(SnapshotFaults.Clash));
        faults.AddRange(added.Refused.Select(SnapshotFaults.Refused));

        var noted = rows.Select(r => r.Key).Except(added.Refused);
        var seen = faults.Where(f => f.Code != ExtractCodes.Twice && !f.Notice).Select(f => f.Key).OfType<string>().Except(noted).ToList();
        if (seen.Count > 0) await _writers[batch.Kind].Seen(seen, time.GetUtcNow(), cancellationToken);
        _read[batch.Kind] += rows.Count + seen.Count;
        _faults.AddRange(faults.Select(f => (batch.Kind, f)));
    }

    private Task<Dictionary<string, SnapshotSummary>> Summaries(CancellationToken cancellationToken) => store.Read(async db =>
    {
        var counts = new Dictionary<string, SnapshotSummary>();
        foreach (var kind in stream.Kinds) counts[kind] = await _writers[kind].Summary(db, cancellationToken);
        return counts;
    }, cancellationToken);

    // Sage and SSM find a key whatever its case, so of two such keys nobody can say which one is meant: neither is taken or called gone.
    private async Task Twins(string kind, CancellationToken cancellationToken)
    {
        if (_side != Side.Sage50 || !SnapshotFaults.HasTypedKeys(kind)) return;
        var changed = await store.Read(db => _writers[kind].Summary(db, cancellationToken), cancellationToken);
        if (changed.Changed == 0) return;
        var twins = (await _writers[kind].CaseTwins(cancellationToken))
            .Where(t => string.Equals(t.One, t.Other, StringComparison.OrdinalIgnoreCase)).ToList();
        if (twins.Count == 0) return;
        await _writers[kind].Seen([.. twins.SelectMany(t => new[] { t.One, t.Other })], time.GetUtcNow(), cancellationToken);
        _faults.AddRange(twins.Select(t => (kind, SnapshotFaults.Twins(kind, t.One, t.Other))));
    }

    private async Task KeysStay(SnapshotMode mode, CancellationToken cancellationToken)
    {
        var moved = new MovedKeys(store, company, _side, source.KeysComeByHand ? 0 : MovedKeys.ToleratedOfPrograms);
        foreach (var kind in stream.Kinds) await moved.Check(kind, _writers[kind], mode.Started, cancellationToken);
    }

    private async Task Gate(SnapshotMode mode, CancellationToken cancellationToken)
    {
        var gate = new SnapshotGate(company.Company, _side, source);
        foreach (var kind in stream.Kinds)
        {
            // With a key that cannot be read nothing will be called gone, and asking by key would only meet that row again.
            if (_side == Side.Sage50 && !MayMarkGone(mode, kind)) continue;
            var missing = await _writers[kind].Missing(mode.Started, SnapshotGate.MostMissing, cancellationToken);
            if (missing.Count == 0) continue;
            var kept = await gate.Weigh(kind, missing, _read[kind], cancellationToken);
            if (kept.Count == 0) continue;
            await _writers[kind].Seen([.. kept.Select(f => f.Key!)], time.GetUtcNow(), cancellationToken);
            _faults.AddRange(kept.Select(f => (kind, f)));
        }
    }

    private bool MayMarkGone(SnapshotMode mode, string kind) =>
        mode.Full && _side == Side.Sage50 && _faults.All(f => f.Kind != kind || f.Fault.Key is not null);

    private async Task Remember(StagingDb db, SnapshotMode mode, Dictionary<string, SnapshotSummary> counts, CancellationToken cancellationToken)
    {
        foreach (var kind in stream.Kinds)
        {
            var state = await db.StreamStates.FindAsync([_scope, _side, kind], cancellationToken);
            state ??= db.StreamStates.Add(new StreamStateRow { Scope = _scope, Side = _side, Kind = kind }).Entity;
            state.Watermark = source.Watermark ?? state.Watermark;
            if (mode.Full) (state.FullAt, state.RowCount) = (mode.Started, counts[kind].Rows);
        }
    }
}
