using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Operations;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company of which one side had never been read has no differences, and 'reconcile' ended with 0: nought on this side, nought on that side, all is well. Nothing was compared.
/// </summary>
[Trait("Rule", "D29")]
public sealed class What_was_never_read_is_not_reconciled : IDisposable
{
    private readonly PlanScene _scene = new();

    [Fact]
    public async Task Should_name_each_side_of_a_stream_that_was_never_read()
    {
        await Read(Streams.Customers, Side.Sage50);

        var report = await _scene.Reconcile(Streams.Customers, Streams.Orders);

        report.Unread.Select(u => (u.Stream, u.Side)).ShouldBe([(Streams.Customers, Side.Ssm), (Streams.Orders, Side.Sage50), (Streams.Orders, Side.Ssm)]);
        report.Agrees.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_agree_once_both_sides_were_read()
    {
        await Read(Streams.Customers, Side.Sage50);
        await Read(Streams.Customers, Side.Ssm);

        var report = await _scene.Reconcile(Streams.Customers);

        report.Unread.ShouldBeEmpty();
        report.Agrees.ShouldBeTrue();
    }

    private async Task Read(string stream, Side side)
    {
        var run = new RunRow { Company = "acme", Kind = "cycle", State = RunState.Closed, StartedAt = _scene.Now };
        await _scene.Add(run);
        await _scene.Add(new RunStepRow { RunId = run.Id, Phase = StepPhase.Extract, Side = side, Stream = stream, State = StepState.Done, StartedAt = _scene.Now });
    }

    public void Dispose() => _scene.Dispose();
}
