using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load;

/// <summary>Writes the changes of one message in order, for at most 20 s; what is left is given back (handlers end within 30 s, design 3).</summary>
public sealed class ApplyChangesHandler(
    StagingStore store, ChangeApplier applier, BatchApplier batches, Dispatcher dispatcher, ILoadContexts contexts, TimeProvider time) : IHandle<ApplyChanges>
{
    // How many writes one answer of both systems to "who are you" is good for (design 4.1).
    private const int WritesPerConfirmation = 25;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Handle(ApplyChanges command, IMessageScope scope, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var rows = await store.Read(db => db.Changes.AsNoTracking().Where(c => command.Changes.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken), cancellationToken);
        var left = new Queue<long>(command.Changes.Where(rows.ContainsKey));
        var companies = new Dictionary<string, LoadContext?>();
        var silent = new Dictionary<string, (string Code, string Reason)>();
        var writes = new Dictionary<string, int>();
        ExceptionDispatchInfo? unexpected = null;
        while (left.Count > 0 && time.GetElapsedTime(started) < Longest)
        {
            var (id, company) = (left.Peek(), rows[left.Peek()].Company);
            if (!companies.TryGetValue(company, out var context) || (context is not null && writes[company] % WritesPerConfirmation == 0))
                companies[company] = context = await Context(new(company), silent, cancellationToken);
            left.Dequeue();
            if (context is null) continue;
            writes[company] = writes.GetValueOrDefault(company) + 1;
            var together = Together(context, rows, id, left);
            try
            {
                if (together.Count == 1) await applier.Apply(context, id, cancellationToken);
                else left = new([.. await batches.Apply(context, together, cancellationToken), .. left]);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // It is kept as a failed message once the others of this message have had their turn.
                unexpected ??= ExceptionDispatchInfo.Capture(broken);
            }
        }
        foreach (var company in companies.Where(c => c.Value is null).Select(c => c.Key))
            await Postpone([.. rows.Where(r => r.Value.Company == company).Select(r => r.Key)], silent.GetValueOrDefault(company), cancellationToken);
        await GiveBack([.. left], cancellationToken);
        await dispatcher.SendDue(cancellationToken, command.Lane);
        foreach (var run in rows.Values.Select(r => r.RunId).Distinct()) await scope.Send(new AdvanceRun(new(run)), cancellationToken);
        unexpected?.Throw();
    }

    // What follows of the same kind goes in one call where the target takes that; what a batch leaves over comes back as sent before, and then fits none.
    private static List<long> Together(LoadContext context, Dictionary<long, ChangeRow> rows, long first, Queue<long> left)
    {
        var row = rows[first];
        var together = new List<long> { first };
        if (!BatchApplier.Fits(context, row)) return together;
        while (left.Count > 0 && together.Count < context.Batches!.MostItems(row.Kind) && rows[left.Peek()] is var next && BatchApplier.Fits(context, next)
            && (next.Company, next.Kind, next.Action) == (row.Company, row.Kind, row.Action)) together.Add(left.Dequeue());
        foreach (var id in together) rows[id].Claims++;
        return together;
    }

    // Both systems have to answer once after a start; until they do the changes stay queued.
    private async Task<LoadContext?> Context(
        CompanyId company, Dictionary<string, (string Code, string Reason)> silent, CancellationToken cancellationToken)
    {
        if (!contexts.Has(company)) return null;

        try
        {
            var context = await contexts.For(company, cancellationToken);
            if (context.Identity is null || await context.Identity.Changed(cancellationToken) is not { } changed) return context;
            await Stop(
                company,
                LoadCodes.AnotherCompany,
                $"{changed}. Nothing more was written. Bring the right one back. Another company of Sage 50 may be confirmed with 'sage50etl approve --restored'; "
                + "a company moves to another tenant only under a new name, as S50-C-011 says.",
                cancellationToken);
            return null;
        }
        catch (ConfigurationException wrong)
        {
            // It does not pass by itself, and put off again and again nobody would see why nothing is written.
            await Stop(company, wrong.Code, wrong.Message, cancellationToken);
            return null;
        }
        catch (Exception unavailable) when (Code(unavailable) is { } code)
        {
            var stops = unavailable is SsmException { Failure: SsmFailure.Configuration }
                or SageException { Failure: SageFailure.Configuration };
            if (stops) await Stop(company, code, unavailable.Message, cancellationToken);
            else silent[company.Value] = (code, unavailable.Message);
            return null;
        }
    }

    private static string? Code(Exception failed) => failed switch
    {
        SsmException ssm => ssm.Code,
        SageException sage => sage.Code,
        _ => null,
    };

    // A company that cannot be worked for now makes room in the lane for the others of its tenant; its changes say why they stand.
    private async Task Postpone(long[] ids, (string Code, string Reason) why, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return;
        if (why.Code is not null)
            await store.Write(
                db => db.Changes
                    .Where(c => ids.Contains(c.Id) && c.State == ChangeState.Queued && c.Attempts == 0)
                    .ExecuteUpdateAsync(
                        c => c.SetProperty(r => r.Code, why.Code)
                            .SetProperty(r => r.Reason, $"Not sent yet, it is tried again by itself: {why.Reason}"),
                        cancellationToken),
                cancellationToken);

        await store.Write(db => db.Changes.Where(c => ids.Contains(c.Id) && (c.State == ChangeState.Queued || c.State == ChangeState.InDoubt)
            && (c.DueAt == null || c.DueAt < time.GetUtcNow() + Silence)).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null).SetProperty(r => r.DueAt, time.GetUtcNow() + Silence), cancellationToken), cancellationToken);
    }

    private Task Stop(CompanyId company, string code, string reason, CancellationToken cancellationToken) => store.Write(
        db => db.Companies
            .Where(c => c.Company == company.Value && !c.Paused)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.StopCode, code).SetProperty(r => r.StopReason, reason), cancellationToken),
        cancellationToken);

    private async Task GiveBack(long[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return;
        await store.Write(db => db.Changes.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.DispatchedUntil, time.GetUtcNow() + Pause), cancellationToken), cancellationToken);
    }
}
