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
    private static readonly IReadOnlyDictionary<string, Type> Commands = Known();

    public async Task Act(CancellationToken cancellationToken)
    {
        var open = await store.Read(db => db.Requests.AsNoTracking().Where(r => r.State == "open" && r.Kind == Request).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        foreach (var id in open)
        {
            // A transaction that collides is done again, and what it has sent is not.
            var sent = new HashSet<long>();
            await store.Write(db => Act(db, id, sent, cancellationToken), cancellationToken);
        }
    }

    private async Task Act(StagingDb db, long id, HashSet<long> sent, CancellationToken cancellationToken)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == id, cancellationToken);
        if (request.State != "open") return;
        request.DoneAt = time.GetUtcNow();
        if (Ids(request.Arguments) is not { } ids)
        {
            (request.State, request.Result) = ("refused", $"arguments must be a JSON list of 1 to {Most} ids of failed messages");
            return;
        }
        var (again, left) = (0, 0);
        foreach (var row in await db.FailedMessages.Where(f => ids.Contains(f.Id) && f.State == "open").OrderBy(f => f.Id).ToListAsync(cancellationToken))
            if (Read(row) is { } command)
            {
                if (!sent.Contains(row.Id)) await Send(row, command, cancellationToken);
                sent.Add(row.Id);
                row.State = "replayed";
                db.Audit.Add(new AuditRow
                {
                    Company = request.Company, Kind = "message", Record = $"{row.Id}", At = time.GetUtcNow(), Who = "person", What = "failed message replayed", From = "open", To = row.State, Reason = row.Group,
                });
                again++;
            }
            else left++;
        (request.State, request.Result) = ("done", $"{again} sent again{(left == 0 ? "" : $", {left} left because this version cannot read them: discard them")}");
    }

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

    private sealed class CommandTypes : IHandlerVisitor
    {
        public Dictionary<string, Type> Found { get; } = [];

        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand> => Found[typeof(TCommand).FullName!] = typeof(TCommand);
    }
}
