using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Sandbox.Scenario;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Demo;

/// <summary>Progress in words: a line when a stage begins, and every few seconds while changes are written. Goes to standard error, so that --json stays alone on standard output.</summary>
internal sealed class ConsoleDemoView(IAnsiConsole console, TimeProvider time) : IDemoView
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private static readonly string[] Titles =
        ["first load", "after a day of edits on both sides", "quiet cycle, nothing should be written", "quiet cycle, nothing should be written"];

    private (int Cycle, string State)? _shown;
    private DateTimeOffset _last;

    public async Task Progress(int cycle, RunRow run, StagingStore store, CancellationToken cancellationToken)
    {
        if (_shown?.Cycle != cycle) console.MarkupLineInterpolated($"[bold]Cycle {cycle} of {DemoStory.Cycles}[/] {Titles[cycle - 1]}");
        var now = time.GetUtcNow();
        if (_shown == (cycle, run.State) && now - _last < Pause) return;
        if (_shown == (cycle, run.State) && run.State != RunState.Loading) return;
        (_shown, _last) = ((cycle, run.State), now);
        if (await Words(run, store, cancellationToken) is { } words) console.MarkupLineInterpolated($"  {words}");
    }

    public void Finished(int cycle, CycleResult result) => console.MarkupLineInterpolated(
        $"  done in {result.Seconds} s: {result.Written} records written, {result.SsmCalls} calls to SSM, {result.Sage50Calls} to Sage 50{(result.Reason is { } reason ? $" ({reason})" : "")}");

    public void Day(SandboxExpectations day)
    {
        console.MarkupLine("[bold]A day[/] Sage's users and the reps edit customers, contacts, products and documents");
        foreach (var document in day.DocumentsBornInSsm)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  in SSM: {(document.Quotation ? "quotation" : "order")} {document.Reference} for {document.AccountRef}, {document.Lines.Count} lines, goes to Sage, which makes it {document.Net:0.00} + {document.Tax:0.00} tax");
        foreach (var (reference, status) in day.DocumentsStayingInSsm)
            console.MarkupLineInterpolated($"  in SSM: {reference} in status {status} has to stay there");
    }

    public void Waiting(IReadOnlyList<BlockedRecord> documents)
    {
        foreach (var document in documents)
            console.MarkupLineInterpolated($"  waiting: {document.Kind} {document.Record} {document.Reason} ({document.Rule})");
    }

    private static async Task<string?> Words(RunRow run, StagingStore store, CancellationToken cancellationToken)
    {
        if (run.State == RunState.Extracting) return "reading both systems";
        if (run.State == RunState.Planning) return "comparing with what was agreed last";
        if (run.State == RunState.Held) return $"held: {run.Reason} - the demo approves its own plan";
        if (run.State != RunState.Loading) return null;
        var (done, all) = await store.Read(async db => (
            await db.Changes.CountAsync(c => c.RunId == run.Id && c.SettledAt != null, cancellationToken),
            await db.Changes.CountAsync(c => c.RunId == run.Id, cancellationToken)), cancellationToken);
        return all == 0 ? null : $"writing: {done} of {all} changes";
    }
}
