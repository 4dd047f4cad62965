using Sage50Etl.Endpoint.NServiceBus.Bus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Bus.Suite;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

/// <summary>What the platform's tools find in their queues. The test stands in for them: it makes the queues, and takes messages out as they do.</summary>
public sealed class When_ServiceControl_is_there() : BusScenario<NServiceBusOverPostgreSql>(new NServiceBusOverPostgreSql
{
    Settings = new() { ServiceControlQueue = Control, MonitoringQueue = Monitoring }, MoreQueues = [Control, Monitoring],
})
{
    private const string Control = "Particular.ServiceControl";
    private const string Monitoring = "Particular.Monitoring";
    private static readonly ComputeDelta Command = new(new(7), Streams.Customers);
    private volatile bool _mended;

    [Fact]
    public async Task Should_send_heartbeats_checks_and_metrics()
    {
        await Bus.Start(EndpointRole.Load, _ => { }, Token);

        foreach (var type in new[] { "EndpointHeartbeat", "ReportCustomCheckResult" })
            await Scene.Until(async () => (await Bus.Messages(Control, Token)).Any(m => m.Headers.GetValueOrDefault("NServiceBus.EnclosedMessageTypes", "").Contains(type, StringComparison.Ordinal)), $"no {type} came");
        await Scene.Until(async () => (await Bus.Messages(Monitoring, Token)).Count > 0, "no metrics came");
        var checks = (await Bus.Messages(Control, Token)).Select(m => m.Body).Where(b => b.Contains("Sage50Etl.", StringComparison.Ordinal)).ToList();
        checks.ShouldContain(b => b.Contains("Sage50Etl.Staging", StringComparison.Ordinal) && b.Contains("\"HasFailed\":false", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Should_copy_what_was_handled_to_the_audit_queue()
    {
        var probe = new Probe<ComputeDelta>();
        var all = await StartAll(With(probe));

        await all.Bus.Send(Command, Token);

        await Scene.Until(async () => (await Bus.Messages("audit", Token)).Any(m => m.Headers["NServiceBus.EnclosedMessageTypes"].StartsWith(typeof(ComputeDelta).FullName!, StringComparison.Ordinal)), "no copy came");
    }

    /// <summary>A replay of the row: NServiceBus acknowledges it under ServiceControl's own name of the failure, which is how ServicePulse comes to show it as resolved.</summary>
    [Fact]
    public async Task Should_have_a_replayed_message_acknowledged()
    {
        var (probe, row) = await Failed();
        await Bus.Run($"DELETE FROM {Bus.Table("error")}", Token);
        _mended = true;

        await Store.Replay(row.Id);

        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "it was not handled");
        await Scene.Until(async () => await Bus.InErrorQueue(Token) == 1, "no acknowledgement came");
        var acknowledged = (await Bus.Messages("error", Token)).Single().Headers;
        acknowledged.ShouldContainKey("ServiceControl.Retry.Successful");
        acknowledged[Retries.UniqueId].ShouldBe(Retries.IdOf(row.MessageId, "Sage50Etl.Transform"));
    }

    [Fact]
    public async Task Should_close_the_row_of_a_message_that_was_sent_again_from_there()
    {
        var (probe, row) = await Failed();
        _mended = true;

        await Bus.Run($$"""
            WITH failed AS (DELETE FROM {{Bus.Table("error")}} RETURNING id, expires, headers, body)
            INSERT INTO {{Bus.Table("Sage50Etl.Transform")}} (id, expires, headers, body)
            SELECT id, expires, (headers::jsonb || '{"ServiceControl.Retry.UniqueMessageId":"6a29e2d2-4dc4-4f1e-8a4c-6c1bb2aa3d0d"}')::text, body FROM failed
            """, Token);

        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "it was not handled");
        await Scene.Until(async () => (await Store.Failed()).Single().State == "replayed", "the row stayed open");
        (await Store.Replay(row.Id)).Result.ShouldBe("0 sent again");
    }

    [Fact]
    public void Should_name_failures_as_ServiceControl_does() =>
        Retries.IdOf("f0ca84e7-e00b-43b7-b877-b50b00fb95c4", "Sage50Etl.Transform").ShouldBe(new Guid(Convert.FromHexString("f7a974548c36226892e0e2654402ae77")).ToString());

    private async Task<(Probe<ComputeDelta> Probe, Staging.Database.Model.FailedMessageRow Row)> Failed()
    {
        var probe = new Probe<ComputeDelta>((_, _) => _mended ? Task.CompletedTask : throw new InvalidOperationException("It is broken"));
        var all = await StartAll(With(probe));
        await all.Bus.Send(Command, Token);
        await Scene.Until(async () => (await Store.Failed()).Count == 1 && await Bus.InErrorQueue(Token) == 1, "it was not given up");
        return (probe, (await Store.Failed()).Single());
    }
}
