using Microsoft.EntityFrameworkCore;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Load;

/// <summary>Writes the changes of one message in order, for at most 20 s; what is left is given back (handlers end within 30 s, design 3).</summary>
public sealed class ApplyChangesHandler(StagingStore store, ChangeApplier applier, Dispatcher dispatcher, ILoadContexts contexts, TimeProvider time) : IHandle<ApplyChanges>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Handle(ApplyChanges command, IMessageScope scope, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var rows = await store.Read(db => db.Changes.AsNoTracking().Where(c => command.Changes.Contains(c.Id))
            .Select(c => new { c.Id, c.Company, c.RunId }).ToDictionaryAsync(c => c.Id, cancellationToken), cancellationToken);
        var left = new Queue<long>(command.Changes);
        while (left.Count > 0 && time.GetElapsedTime(started) < Longest)
        {
            var id = left.Peek();
            if (rows.TryGetValue(id, out var row))
            {
                if (await Context(new(row.Company), cancellationToken) is not { } context) break;
                await applier.Apply(context, id, cancellationToken);
            }
            left.Dequeue();
        }
        await GiveBack([.. left], cancellationToken);
        await dispatcher.SendDue(cancellationToken);
        foreach (var run in rows.Values.Select(r => r.RunId).Distinct()) await scope.Send(new AdvanceRun(new(run)), cancellationToken);
    }

    // Both systems have to answer once after a start; until they do the changes stay queued.
    private async Task<LoadContext?> Context(CompanyId company, CancellationToken cancellationToken)
    {
        try
        {
            return await contexts.For(company, cancellationToken);
        }
        catch (Exception unavailable) when (unavailable is ConfigurationException or SsmException or SageException)
        {
            return null;
        }
    }

    private async Task GiveBack(long[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return;
        await store.Write(db => db.Changes.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.DispatchedUntil, time.GetUtcNow() + Pause), cancellationToken), cancellationToken);
    }
}
