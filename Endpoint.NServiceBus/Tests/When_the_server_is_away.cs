using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Acceptance.Support;
using Sage50Etl.Tests.Bus.Suite;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

public sealed class When_the_server_is_away : BusScenario<NServiceBusOverPostgreSql>
{
    private readonly Line _line;

    public When_the_server_is_away() : this(new Line())
    {
    }

    private When_the_server_is_away(Line line) : base(new NServiceBusOverPostgreSql { Way = line.Through }) => _line = line;

    [Fact]
    [Trait("Rule", "I8")]
    public async Task Should_go_on_by_itself_when_it_is_back()
    {
        var probe = new Probe<ApplyChanges>();
        await Bus.Start(EndpointRole.Load, With(probe), Token);
        await Put("first");
        await Scene.Until(() => Task.FromResult(probe.Handled.Any(c => c.Lane == "first")), "it was not handled");

        _line.Cable.Cut();
        await Put("second");
        await Scene.Until(async () => !await Connected(), "the endpoint is still connected");
        _line.Cable.Mend();

        await Scene.Until(() => Task.FromResult(probe.Handled.Any(c => c.Lane == "second")), "it did not go on");
        (await Store.Failed()).ShouldBeEmpty();
    }

    private Task Put(string lane) => Bus.Run($$"""
        INSERT INTO {{Bus.Table("Sage50Etl.Load")}} (id, expires, headers, body)
        SELECT id, NULL, '{"NServiceBus.MessageId":"' || id || '","NServiceBus.ContentType":"application/json","NServiceBus.EnclosedMessageTypes":"Sage50Etl.Messages.ApplyChanges"}',
            convert_to('{"Lane":"{{lane}}","Changes":[1]}', 'UTF8') FROM (SELECT gen_random_uuid() AS id) new
        """, Token);

    private Task<bool> Connected() => Store.Read(async db => await db.Database.SqlQuery<int>(
        $"SELECT COUNT(*)::int AS \"Value\" FROM pg_stat_activity WHERE application_name = 'line' AND datname = current_database()").SingleAsync(Token) > 0, Token);

    /// <summary>The cable in front of the server, laid when somebody first goes there.</summary>
    private sealed class Line
    {
        private readonly Lock _once = new();
        private Cable? _cable;

        public Cable Cable => _cable ?? throw new InvalidOperationException("Nobody has gone there.");

        public string Through(string connection)
        {
            var parts = new NpgsqlConnectionStringBuilder(connection);
            lock (_once) _cable ??= new Cable(parts.Port);
            (parts.Port, parts.ApplicationName) = (_cable.Port, "line");
            return parts.ToString();
        }
    }
}
