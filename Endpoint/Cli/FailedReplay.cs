using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>failed replay</c>: asks for failed messages and changes again, a few first where wanted.</summary>
internal static class FailedReplay
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250), MessageWait = TimeSpan.FromSeconds(5), ChangeWait = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var ids = new Option<long[]>("--id") { Description = "Failed messages.", AllowMultipleArgumentsPerToken = true };
        var changes = new Option<long[]>("--change") { Description = "Changes.", AllowMultipleArgumentsPerToken = true };
        var @class = new Option<string?>("--class") { Description = "Every message of this class and every change with this code." };
        var all = new Option<bool>("--all") { Description = "Every failed message (not the changes)." };
        var canary = new Option<int>("--canary") { Description = "Do so many first, and the rest only if none of them fails again." };
        canary.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 1) r.AddError("--canary takes a number from 1."); });
        var command = new Command("replay", $"Do failed work again, at most {FailedWork.Most} of each kind at a time. Nothing is done twice: what was replayed already is left alone.")
        { data, company, ids, changes, @class, all, canary, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Name(options, arguments.GetValue(company));
            using (await Companies.Open(options, cancellationToken)) { }
            return await Companies.WithService(options, name, async store =>
            {
                var work = new FailedWork(store);
                var messages = await work.Messages(arguments.GetValue(ids) ?? [], arguments.GetValue(@class), arguments.GetValue(all), cancellationToken);
                var rows = (await work.Changes(name, arguments.GetValue(changes) ?? [], arguments.GetValue(@class), cancellationToken)).Union(arguments.GetValue(changes) ?? []).ToList();
                if (messages.Count + rows.Count == 0)
                    throw new ConfigurationException("S50-O-003", $"Nothing that failed is meant, or it was replayed already. 'failed list --company {name}' shows ids and classes.");
                var replay = new Replay(store, name, cancellationToken);
                var good = await Canary(messages, arguments.GetValue(canary), replay.Messages) & await Canary(rows, arguments.GetValue(canary), replay.Changes);
                if (arguments.GetValue(json)) Output.Json(new { company = name, replay.Again, replay.Left, stopped = !good });
                else Print(replay, good);
                return good && replay.Left.Count == 0 ? ExitCode.Done : ExitCode.TryAgain;
            }, cancellationToken);
        }));
        return command;
    }

    private static void Print(Replay replay, bool good)
    {
        Output.Text.MarkupLineInterpolated($"{replay.Again} asked again");
        foreach (var left in replay.Left) Output.Text.MarkupLineInterpolated($"left alone: {left}");
        if (!good) Output.Error("The first ones failed again; the rest was not touched. 'failed list' and 'failed show' say why.");
    }

    private static async Task<bool> Canary(List<long> ids, int first, Func<List<long>, bool, Task<bool>> replay)
    {
        if (ids.Count == 0) return true;
        if (first == 0 || ids.Count <= first) return await replay(ids, first > 0);
        return await replay(ids[..first], true) && await replay(ids[first..], false);
    }

    private sealed class Replay(StagingStore store, string company, CancellationToken cancellationToken)
    {
        public int Again { get; private set; }
        public List<string> Left { get; } = [];

        public async Task<bool> Messages(List<long> ids, bool wait)
        {
            var last = await store.Read(db => db.FailedMessages.MaxAsync(f => (long?)f.Id, cancellationToken), cancellationToken) ?? 0;
            var request = await new RunRequests(store, TimeProvider.System).Ask(company, "replay", JsonSerializer.Serialize(ids), cancellationToken);
            var sent = await store.Read(db => db.FailedMessages.CountAsync(f => ids.Contains(f.Id) && f.State == "replayed", cancellationToken), cancellationToken);
            Again += sent;
            if (sent < ids.Count) Left.Add($"{ids.Count - sent} messages: {request.Result}");
            // A message that breaks again comes back as a new failed one at once; one that does not in this time is taken as good.
            return !wait || !await Happens(db => db.FailedMessages.AnyAsync(f => f.Id > last && f.State == "open", cancellationToken), MessageWait);
        }

        public async Task<bool> Changes(List<long> ids, bool wait)
        {
            var result = await new ChangeReplay(store, TimeProvider.System).Again(company, ids, CommonOptions.Person, cancellationToken);
            Again += result.Again.Count;
            Left.AddRange(result.Left.Select(l => $"change {l.Key}: {l.Value}"));
            if (!wait) return true;
            await Happens(async db => !await db.Changes.AnyAsync(c => result.Again.Contains(c.Id) && ChangeState.Open.Contains(c.State), cancellationToken), ChangeWait);
            return await store.Read(db => db.Changes.CountAsync(c => result.Again.Contains(c.Id) && c.State == ChangeState.Applied, cancellationToken), cancellationToken) == result.Again.Count;
        }

        private async Task<bool> Happens(Func<StagingDb, Task<bool>> condition, TimeSpan within)
        {
            using var timer = new PeriodicTimer(Look, TimeProvider.System);
            var start = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(start) < within)
            {
                if (await store.Read(condition, cancellationToken)) return true;
                await timer.WaitForNextTickAsync(cancellationToken);
            }
            return false;
        }
    }
}
