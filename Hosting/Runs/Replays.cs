using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Sends failed messages again when a person asks for it. State and sending stand in one transaction: if sending fails, the message stays open.</summary>
/// <param name="errors">The bus's own error queue; null where the rows are all there is.</param>
public sealed class Replays(StagingStore store, IMessageBus bus, TimeProvider time, IReplayBus? errors = null)
{
    /// <summary>Kind of the request row; its arguments are a JSON list of ids of failed messages.</summary>
    public const string Request = "replay";

    private const int Most = 1_000;
    private const int MostFailures = 5;
    private static readonly IReadOnlyDictionary<string, Type> Commands = Known();
    private readonly Dictionary<long, Progress> _progress = [];

    public async Task Act(CancellationToken cancellationToken)
    {
        var open = await store.Read(db => db.Requests.AsNoTracking().Where(r => r.State == "open" && r.Kind == Request).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        ExceptionDispatchInfo? failed = null;
        foreach (var id in open) failed = await Act(id, cancellationToken) ?? failed;
        failed?.Throw();
    }

    // Each message in a transaction of its own: one that cannot be sent, or whose copy cannot be taken, leaves the others alone. It is tried a few times.
    private async Task<ExceptionDispatchInfo?> Act(long id, CancellationToken cancellationToken)
    {
        var request = await store.Read(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken), cancellationToken);
        if (Ids(request.Arguments) is not { } ids)
        {
            await Answer(id, "refused", $"arguments must be a JSON list of 1 to {Most} ids of failed messages", cancellationToken);
            return null;
        }

        var progress = _progress.TryGetValue(id, out var begun) ? begun : _progress[id] = new();
        var unreadable = 0;
        var failed = new List<(long Message, ExceptionDispatchInfo Why)>();
        foreach (var message in ids.Order())
            try
            {
                var sent = await Again(request.Company, message, cancellationToken);
                if (sent == true) progress.Sent++;
                else if (sent == false) unreadable++;
            }
            catch (Exception odd) when (!cancellationToken.IsCancellationRequested && !store.IsUnusable(odd))
            {
                failed.Add((message, ExceptionDispatchInfo.Capture(odd)));
            }
        if (failed.Count > 0 && ++progress.Failures < MostFailures) return failed[0].Why;

        _progress.Remove(id);
        var left = unreadable == 0 ? "" : $", {unreadable} left because this version cannot read them: discard them";
        var stuck = failed.Count == 0 ? "" : $", {failed.Count} could not be sent, such as {failed[0].Message}: {failed[0].Why.SourceException.GetBaseException().Message}";
        await Answer(id, "done", $"{progress.Sent} sent again{left}{stuck}", cancellationToken);
        return null;
    }

    // Null when it is not open any more. State and sending stand in one transaction; one that collides is done again, and what it has sent is not.
    private Task<bool?> Again(string company, long message, CancellationToken cancellationToken)
    {
        var sent = false;
        return store.Write<bool?>(async db =>
        {
            if (await db.FailedMessages.SingleOrDefaultAsync(f => f.Id == message && f.State == "open", cancellationToken) is not { } row) return null;
            if (Read(row) is not { } command) return false;
            if (!sent) await Send(row, command, cancellationToken);
            sent = true;
            row.State = "replayed";
            db.Audit.Add(new AuditRow
            {
                Company = company, Kind = "message", Record = $"{row.Id}", At = time.GetUtcNow(), Who = "person", What = "failed message replayed", From = "open", To = row.State, Reason = row.Group,
            });
            return true;
        }, cancellationToken);
    }

    private Task Answer(long id, string state, string result, CancellationToken cancellationToken) => store.Write(db => db.Requests.Where(r => r.Id == id && r.State == "open")
        .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state).SetProperty(x => x.Result, result).SetProperty(x => x.DoneAt, time.GetUtcNow()), cancellationToken), cancellationToken);

    private Task Send(FailedMessageRow row, object command, CancellationToken cancellationToken) =>
        errors is null ? bus.Send(command, cancellationToken) : errors.SendAgain(row, command, cancellationToken);

    private static long[]? Ids(string? arguments)
    {
        try
        {
            return arguments is not null && JsonSerializer.Deserialize<long[]>(arguments) is { Length: > 0 and <= Most } ids ? ids : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Only our own commands are ever made from a stored text.
    private static object? Read(FailedMessageRow row)
    {
        try
        {
            return Commands.TryGetValue(row.Command.Split(',')[0].Trim(), out var type) ? JsonSerializer.Deserialize(row.Body, type, CommandJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, Type> Known()
    {
        var types = new CommandTypes();
        HandlerList.Visit(types);
        return types.Found;
    }

    private sealed class Progress
    {
        public int Sent { get; set; }
        public int Failures { get; set; }
    }

    private sealed class CommandTypes : IHandlerVisitor
    {
        public Dictionary<string, Type> Found { get; } = [];

        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand> => Found[typeof(TCommand).FullName!] = typeof(TCommand);
    }
}
