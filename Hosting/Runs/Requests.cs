using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Acts on what people and other programs asked for through request rows (design 3).</summary>
public sealed class Requests(StagingStore store, RunStarter starter, TimeProvider time)
{
    private const int MostFailures = 5;
    private readonly Dictionary<long, int> _failures = [];

    public async Task Act(CancellationToken cancellationToken)
    {
        var open = await store.Read(db => db.Requests.AsNoTracking().Where(r => r.State == "open" && r.Kind != Replays.Request).OrderBy(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        ExceptionDispatchInfo? failed = null;
        foreach (var request in open)
            try
            {
                await Act(request, cancellationToken);
                _failures.Remove(request.Id);
            }
            catch (Exception odd) when (!cancellationToken.IsCancellationRequested && !store.IsUnusable(odd))
            {
                failed ??= ExceptionDispatchInfo.Capture(odd);
                await Failed(request, odd, cancellationToken);
            }
        failed?.Throw();
    }

    private async Task Act(RequestRow request, CancellationToken cancellationToken)
    {
        var (state, result, run) = await Paused(request, cancellationToken) is { } paused ? ("refused", paused, null) : request.Kind switch
        {
            "sync" or "plan" => await Start(request, cancellationToken),
            "approve" => await Approve(request, cancellationToken),
            "restored" => await Restored(request, cancellationToken),
            "keys" => await ConfirmKeys(request, cancellationToken),
            "pause" or "resume" or "off" or "on" => await Turn(request, cancellationToken),
            _ => ("refused", $"request kind {request.Kind} is not known", null),
        };
        if (state is not null) await Answer(request, state, result, run, cancellationToken);
    }

    private Task Answer(RequestRow request, string state, string? result, long? run, CancellationToken cancellationToken) => store.Write(db => db.Requests.Where(r => r.Id == request.Id)
        .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state).SetProperty(x => x.Result, result).SetProperty(x => x.RunId, run).SetProperty(x => x.DoneAt, time.GetUtcNow()), cancellationToken), cancellationToken);

    // One request that cannot be acted on keeps no other waiting, and whoever asked gets an answer.
    private async Task Failed(RequestRow request, Exception odd, CancellationToken cancellationToken)
    {
        var times = _failures[request.Id] = _failures.GetValueOrDefault(request.Id) + 1;
        if (times < MostFailures) return;
        _failures.Remove(request.Id);
        await Answer(request, "refused", $"it failed {times} times: {odd.GetBaseException().Message} The log of the service says more", null, cancellationToken);
    }

    private Task<string?> Paused(RequestRow request, CancellationToken cancellationToken) => store.Read(async db =>
        request.Kind is "sync" or "plan" or "approve" && await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == request.Company, cancellationToken) is { Paused: true } row
            ? row.StopCode == CompanySwitch.IsOff ? $"{row.StopReason}" : "the company is paused; 'sage50etl resume' lets it go on" : null, cancellationToken);

    private async Task<(string? State, string? Result, long? Run)> Turn(RequestRow request, CancellationToken cancellationToken)
    {
        if (starter.Tenant(request.Company) is not { } tenant) return ("refused", $"company {request.Company} is not configured", null);
        var (done, text) = await new CompanySwitch(store, time).Turn(request.Company, tenant, request.Kind, cancellationToken);
        return (done ? "done" : "refused", text, null);
    }

    // A sync asked for while a run is being read waits for the next one: what was changed meanwhile might have been read already.
    private async Task<(string? State, string? Result, long? Run)> Start(RequestRow request, CancellationToken cancellationToken)
    {
        if (Chosen(request.Arguments) is not { } streams)
            return ("refused", $"arguments must be a JSON list of streams out of {string.Join(", ", Streams.All.Select(s => s.Name))}, or left out for all", null);
        try
        {
            if (await starter.Start(request.Company, request.Kind == "plan" ? "plan" : "cycle", "request", streams, cancellationToken) is { } run) return ("done", null, run.Value);
        }
        catch (ConfigurationException wrong)
        {
            return ("refused", wrong.Message, null);
        }
        var before = await store.Read(db => db.Runs.AsNoTracking().Where(r => r.Company == request.Company && RunState.BeforeLoading.Contains(r.State))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        return before.Count == 0 || before.Exists(r => r.State != RunState.Held) ? (null, null, null)
            : ("refused", $"{string.Join("; ", before.Select(r => $"run {PlanName.Of(r)} is held: {r.Reason}"))}. Approve or reject it first.", before[0].Id);
    }

    private static string[]? Chosen(string? arguments)
    {
        var known = Streams.All.Select(s => s.Name).ToArray();
        try
        {
            var chosen = arguments is null ? known : JsonSerializer.Deserialize<string[]>(arguments);
            return chosen?.Length > 0 && chosen.All(known.Contains) ? chosen : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<(string? State, string? Result, long? Run)> ConfirmKeys(RequestRow request, CancellationToken cancellationToken) => store.Write<(string?, string?, long?)>(async db =>
        await ConfirmedKeys.Confirm(db, request.Company, time.GetUtcNow(), cancellationToken) is > 0
            ? ("done", "the next cycle takes the records over under their new keys", null)
            : ("refused", "no reading of this company is held because its keys have changed", null), cancellationToken);

    // A person has looked: the numbers of the restored company count from now on, and everything is read whole again.
    private Task<(string? State, string? Result, long? Run)> Restored(RequestRow request, CancellationToken cancellationToken) => store.Write<(string?, string?, long?)>(async db =>
    {
        var off = await db.Companies.AnyAsync(c => c.Company == request.Company && c.StopCode == CompanySwitch.IsOff, cancellationToken);
        if (off) return ("refused", "the company is switched off; 'sage50etl on' switches it on", null);
        await db.Companies.Where(c => c.Company == request.Company).ExecuteUpdateAsync(c => c.SetProperty(r => r.Name, (string?)null)
            .SetProperty(r => r.HighestOrder, 0).SetProperty(r => r.HighestInvoice, 0).SetProperty(r => r.StopCode, (string?)null).SetProperty(r => r.StopReason, (string?)null), cancellationToken);
        await db.StreamStates.Where(s => s.Scope == request.Company && s.Side == Side.Sage50).ExecuteUpdateAsync(s => s.SetProperty(r => r.FullAt, (DateTimeOffset?)null), cancellationToken);
        return ("done", "the next cycle reads Sage 50 whole", null);
    }, cancellationToken);

    private Task<(string? State, string? Result, long? Run)> Approve(RequestRow request, CancellationToken cancellationToken) => store.Write<(string?, string?, long?)>(async db =>
    {
        var (rejects, asked, pass) = PlanName.Of(request.Arguments);
        if (asked == PlanName.Unreadable) return ("refused", $"'{request.Arguments}' names no plan; use the number that 'plan' shows", null);
        var all = await db.Runs.Where(r => r.Company == request.Company && r.State == RunState.Held).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var held = asked is null ? all.FirstOrDefault() : all.Find(r => r.Id == asked);
        if (asked is { } id && (held is null || held.Pass != pass))
        {
            held ??= all.FirstOrDefault();
            return ("refused", await PlanChanges.Since(db, request.Company, id, held, cancellationToken), held?.Id);
        }
        if (held is null) return ("refused", "no run of this company is held", null);
        if (asked is null && all.Count > 1) return ("refused", $"several plans are held: {string.Join(", ", all.Select(PlanName.Of))}. Name the one that is meant", held.Id);
        if (rejects) return await Reject(db, held, cancellationToken);

        var present = await PlanFingerprint.Of(db, held.Id, cancellationToken);
        var shown = held.PlanHash;
        held.PlanHash = present;
        if (shown is not null && shown != present)
            return ("refused", $"plan {PlanName.Of(held)} has changed since it was shown. Nothing was applied; look at it with 'plan', then approve it or reject it", held.Id);

        held.ApprovedAt = time.GetUtcNow();
        db.Audit.Add(new AuditRow
        {
            Company = held.Company, Kind = "plan", Record = PlanName.Of(held), At = time.GetUtcNow(), Who = "person", What = "plan approved", RunId = held.Id, Reason = held.Reason,
        });
        return ("done", null, held.Id);
    }, cancellationToken);

    private async Task<(string?, string?, long?)> Reject(StagingDb db, RunRow held, CancellationToken cancellationToken)
    {
        await db.Changes.Where(c => c.RunId == held.Id && c.State == ChangeState.Planned).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Cancelled)
            .SetProperty(r => r.SettledAt, time.GetUtcNow()).SetProperty(r => r.Reason, "the plan was rejected"), cancellationToken);
        (held.State, held.ClosedAt, held.Reason) = (RunState.Cancelled, time.GetUtcNow(), "rejected");
        // What was not written is still to be written: until the next run this stands beside the status (SCH-06).
        await db.StreamStatuses.Where(s => s.RunId == held.Id && s.Health == "held")
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Health, "rejected").SetProperty(r => r.Detail, $"the plan of run {held.Id} was rejected; the next run plans again"), cancellationToken);
        return ("done", "rejected", held.Id);
    }
}
