using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Sandbox.Scenario;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Demo;

/// <summary>
/// Four cycles: the first load, a day of edits on both sides and the cycle after it, and two quiet ones. How far the story is stands in the
/// staging file alone, so a process that was killed goes on where it was.
/// </summary>
internal sealed class DemoStory(Service service, IDemoView view)
{
    public const int Cycles = 4;

    public async Task<IReadOnlyList<CycleResult>> Play(CancellationToken cancellationToken)
    {
        var sandbox = service.Sandbox(DemoCompany.Name)!;
        SandboxDay.Prepare(sandbox.Sage.Store, sandbox.Ssm.Store);
        for (var cycle = await Finished(cancellationToken); cycle < Cycles; cycle++)
        {
            if (cycle == 1)
            {
                SandboxDay.Edit(sandbox.Sage.Store, sandbox.Ssm.Store);
                view.Day(SandboxDay.Expectations(sandbox.Sage.Store, sandbox.Ssm.Store));
            }
            await Cycle(cycle + 1, cancellationToken);
            if (cycle == 1)
                view.Waiting([.. (await new StatusReports(service.Store).Blocked(DemoCompany.Name, cancellationToken)).Where(b => b is { Kind: Kind.Order, State: not "finding" })]);
        }
        return [.. (await new CycleReports(service.Store).Of(DemoCompany.Name, cancellationToken)).Take(Cycles)];
    }

    private Task<int> Finished(CancellationToken cancellationToken) => service.Store.Read(
        db => db.Runs.CountAsync(r => r.Company == DemoCompany.Name && r.State == RunState.Closed, cancellationToken), cancellationToken);

    private async Task Cycle(int number, CancellationToken cancellationToken)
    {
        var requests = new RunRequests(service.Store, TimeProvider.System);
        var run = await Open(cancellationToken) ?? (await requests.Ask(DemoCompany.Name, "sync", null, cancellationToken)).RunId!.Value;
        while (true)
        {
            var settled = await requests.Settled(run, row => view.Progress(number, row, service.Store, cancellationToken), cancellationToken);
            if (settled.State != RunState.Held) break;
            // Nobody is there to look at the plan of a demonstration, so it approves its own (D1).
            await requests.Ask(DemoCompany.Name, "approve", null, cancellationToken);
        }
        view.Finished(number, await service.Store.Read(async db => await CycleReports.Of(db, await db.Runs.SingleAsync(r => r.Id == run, cancellationToken), cancellationToken), cancellationToken));
    }

    private Task<long?> Open(CancellationToken cancellationToken) => service.Store.Read(db => db.Runs
        .Where(r => r.Company == DemoCompany.Name && RunState.Open.Contains(r.State)).OrderBy(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync(cancellationToken), cancellationToken);
}
