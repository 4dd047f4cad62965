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
    public async Task Act(CancellationToken cancellationToken)
    {
        var open = await store.Read(db => db.Requests.AsNoTracking().Where(r => r.State == "open" && r.Kind != Replays.Request).OrderBy(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        foreach (var request in open)
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
            if (state is null) continue;
            await store.Write(db => db.Requests.Where(r => r.Id == request.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state)
                .SetProperty(x => x.Result, result).SetProperty(x => x.RunId, run).SetProperty(x => x.DoneAt, time.GetUtcNow()), cancellationToken), cancellationToken);
        }
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
        var held = await store.Read(db => db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Company == request.Company && r.State == RunState.Held, cancellationToken), cancellationToken);
        return held is null ? (null, null, null) : ("refused", $"run {held.Id} is held: {held.Reason}. Approve or reject it first.", held.Id);
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
        await db.StreamStates.Where(s => s.Kind == CompanyIdentity.Kind && db.Companies.Any(c => c.Company == request.Company && (s.Scope == c.Tenant || s.Scope == c.Tenant + "/" + c.Company)))
            .ExecuteDeleteAsync(cancellationToken);
        return ("done", "the next cycle reads Sage 50 whole", null);
    }, cancellationToken);

    private Task<(string? State, string? Result, long? Run)> Approve(RequestRow request, CancellationToken cancellationToken) => store.Write<(string?, string?, long?)>(async db =>
    {
        var (rejects, asked) = PlanName.Of(request.Arguments);
        if (asked == PlanName.Unreadable) return ("refused", $"'{request.Arguments}' names no plan; use the number that 'plan' shows", null);
        var held = await db.Runs.SingleOrDefaultAsync(r => r.Company == request.Company && r.State == RunState.Held, cancellationToken);
        if (asked is { } id && held?.Id != id) return ("refused", await PlanChanges.Since(db, request.Company, id, held, cancellationToken), held?.Id);
        if (held is null) return ("refused", "no run of this company is held", null);
        if (rejects) return await Reject(db, held, cancellationToken);
        held.ApprovedAt = time.GetUtcNow();
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
