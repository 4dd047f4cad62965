using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>Reads one stream of one side into incoming tables, passes it through the gate and publishes it in one transaction (design 4.1).</summary>
public sealed class StreamSnapshot(StagingStore store, CompanyScope company, RunId run, Side side, StreamDefinition stream, IStreamSource source, TimeProvider time)
{
    private const int AskedByKey = 50;
    private readonly string _scope = company.Of(side);
    private readonly Dictionary<string, SnapshotWriter> _writers = stream.Kinds.ToDictionary(k => k, k => new SnapshotWriter(store, StagedKind.Of(k), run, company.Of(side), side));
    private readonly Dictionary<string, long> _read = stream.Kinds.ToDictionary(k => k, _ => 0L);
    private readonly List<(string Kind, SourceFault Fault)> _faults = [];

    /// <param name="sweep">Age at which a full sweep is due.</param>
    public async Task<StepOutcome> Take(TimeSpan sweep, CancellationToken cancellationToken)
    {
        var mode = await Mode(sweep, cancellationToken);
        await Clear(cancellationToken);
        await foreach (var batch in source.Read(mode, cancellationToken)) await Add(batch, cancellationToken);
        var counts = await Summaries(cancellationToken);
        if (mode.Full && side == Side.Sage50) await KeysStay(mode, cancellationToken);
        if (mode.Full) await Gate(mode, cancellationToken);
        await store.Write(async db =>
        {
            foreach (var kind in stream.Kinds) await _writers[kind].Publish(db, MayMarkGone(mode, kind) ? mode.Started : null, cancellationToken);
            await Remember(db, mode, counts, cancellationToken);
            await Findings(db, mode, cancellationToken);
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
        var states = await db.StreamStates.AsNoTracking().Where(s => s.Scope == _scope && s.Side == side && stream.Kinds.Contains(s.Kind)).ToListAsync(cancellationToken);
        var full = source.KeysComeByHand || states.Count < stream.Kinds.Count || states.Any(s => s.FullAt is null || s.Watermark is null || now - s.FullAt >= sweep);
        return new SnapshotMode(full, full ? null : states[0].Watermark, now);
    }, cancellationToken);

    private Task Clear(CancellationToken cancellationToken) => store.Write(async db =>
    {
        foreach (var writer in _writers.Values) await writer.Clear(db, cancellationToken);
    }, cancellationToken);

    private async Task Add(SourceBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Rows.Count > 0) await _writers[batch.Kind].Add(batch.Rows, cancellationToken);
        var seen = batch.Faults.Where(f => !f.Notice).Select(f => f.Key).OfType<string>().Except(batch.Rows.Select(r => r.Key)).ToList();
        if (seen.Count > 0) await _writers[batch.Kind].Seen(seen, time.GetUtcNow(), cancellationToken);
        _read[batch.Kind] += batch.Rows.Count + seen.Count;
        _faults.AddRange(batch.Faults.Select(f => (batch.Kind, f)));
    }

    private Task<Dictionary<string, SnapshotSummary>> Summaries(CancellationToken cancellationToken) => store.Read(async db =>
    {
        var counts = new Dictionary<string, SnapshotSummary>();
        foreach (var kind in stream.Kinds) counts[kind] = await _writers[kind].Summary(db, cancellationToken);
        return counts;
    }, cancellationToken);

    private async Task KeysStay(SnapshotMode mode, CancellationToken cancellationToken)
    {
        var moved = new MovedKeys(store, company, side, source.KeysComeByHand ? 0 : MovedKeys.ToleratedOfPrograms);
        foreach (var kind in stream.Kinds) await moved.Check(kind, _writers[kind], mode.Started, cancellationToken);
    }

    private async Task Gate(SnapshotMode mode, CancellationToken cancellationToken)
    {
        foreach (var kind in stream.Kinds)
        {
            // With a key that cannot be read nothing will be called gone, and asking by key would only meet that row again.
            if (side == Side.Sage50 && !MayMarkGone(mode, kind)) continue;
            var missing = await _writers[kind].Missing(mode.Started, AskedByKey + 1, cancellationToken);
            if (missing.Count == 0) continue;
            if (_read[kind] == 0 && missing.Count > 1)
                throw new GateException(ExtractCodes.Empty, $"{side} delivered no {kind} of {company.Company} although {missing.Count} or more were there before. "
                    + "Nothing was taken over; it is read again in the next cycle. Check that the right company and data folder answer.", tryAgain: true);
            foreach (var key in missing.Take(AskedByKey))
                if (!await source.IsGone(kind, key, cancellationToken))
                    throw new GateException(ExtractCodes.Short, $"The sweep of {kind} from {side} for {company.Company} left out {key}, which is still there when asked for. "
                        + "The answer was short; nothing was taken over and it is read again.", tryAgain: true);
                else if (side == Side.Ssm)
                    await Vanished(kind, key, cancellationToken);
        }
    }

    // An SSM record is deleted only when it says so; one that vanished is told and left as it was (D6).
    private async Task Vanished(string kind, string key, CancellationToken cancellationToken)
    {
        await _writers[kind].Seen([key], time.GetUtcNow(), cancellationToken);
        _faults.Add((kind, new(key, ExtractCodes.Vanished, null, "SSM neither lists this record nor knows its id, although it was never marked deleted.")));
    }

    private bool MayMarkGone(SnapshotMode mode, string kind) =>
        mode.Full && side == Side.Sage50 && _faults.All(f => f.Kind != kind || f.Fault.Key is not null);

    private async Task Remember(StagingDb db, SnapshotMode mode, Dictionary<string, SnapshotSummary> counts, CancellationToken cancellationToken)
    {
        foreach (var kind in stream.Kinds)
        {
            var state = await db.StreamStates.FindAsync([_scope, side, kind], cancellationToken);
            state ??= db.StreamStates.Add(new StreamStateRow { Scope = _scope, Side = side, Kind = kind }).Entity;
            state.Watermark = source.Watermark ?? state.Watermark;
            if (mode.Full) (state.FullAt, state.RowCount) = (mode.Started, counts[kind].Rows);
        }
    }

    private async Task Findings(StagingDb db, SnapshotMode mode, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Findings of planning are closed by planning.
        var own = db.Findings.Where(f => f.Company == company.Company.Value && f.Side == side && f.Code.StartsWith("S50-E-"));
        var open = await own.Where(f => stream.Kinds.Contains(f.Kind)).ToListAsync(cancellationToken);
        foreach (var (kind, fault) in _faults)
        {
            var key = fault.Key ?? fault.Place ?? "?";
            var row = open.FirstOrDefault(f => f.Kind == kind && f.Key == key && f.Code == fault.Code);
            if (row is null)
            {
                row = db.Findings.Add(new FindingRow { Company = company.Company.Value, Side = side, Kind = kind, Key = key, Code = fault.Code, FirstSeen = now }).Entity;
                open.Add(row);
            }
            (row.Field, row.Reason, row.Open, row.LastSeen) = (fault.Field, fault.Reason, true, now);
        }
        foreach (var row in open.Where(f => mode.Full && f.Open && f.LastSeen < now)) row.Open = false;
    }
}
