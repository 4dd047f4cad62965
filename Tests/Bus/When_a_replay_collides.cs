using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Bus.Suite;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus;

/// <summary>On a server a transaction that meets another is done again from its beginning.</summary>
public sealed class When_a_replay_collides : IAsyncLifetime
{
    private readonly ServerDatabase _database = new();
    private StagingStore? _store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.Create(Token);
        _store = new(new PostgresEngine(_database.Connection));
        await _store.Migrate(Token);
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        await _database.Drop();
    }

    [Fact]
    public async Task Should_send_the_message_once_and_close_it()
    {
        var store = _store!;
        var row = new FailedMessageRow { MessageId = "m", Command = typeof(AdvanceRun).FullName!, Body = JsonSerializer.Serialize(new AdvanceRun(new(7))), Group = "X", State = "open" };
        await store.Write(db =>
        {
            db.FailedMessages.Add(row);
            return Task.CompletedTask;
        }, Token);
        await store.Write(db =>
        {
            db.Requests.Add(new RequestRow { Company = Scene.Company, Kind = Replays.Request, Arguments = $"[{row.Id}]", State = "open" });
            return Task.CompletedTask;
        }, Token);
        var bus = new Colliding(store);

        await new Replays(store, bus, TimeProvider.System).Act(Token);

        bus.Sent.ShouldBe(1);
        (await store.Failed()).Single().ShouldSatisfyAllConditions(f => f.State.ShouldBe("replayed"), f => f.Group.ShouldBe("Y", "the other transaction stands"));
    }

    /// <summary>Another process changes the row while it is being sent.</summary>
    private sealed class Colliding(StagingStore store) : IMessageBus
    {
        public int Sent { get; private set; }

        public async Task Send(object command, CancellationToken cancellationToken)
        {
            if (++Sent == 1) await store.Write(db => db.FailedMessages.ExecuteUpdateAsync(f => f.SetProperty(r => r.Group, "Y"), cancellationToken), cancellationToken);
        }
    }
}
