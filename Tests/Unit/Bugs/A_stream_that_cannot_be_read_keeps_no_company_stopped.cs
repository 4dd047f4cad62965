using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company was stopped for a fault of its configuration, and somebody mended that. One stream could not be read in any cycle, which holds nothing else (D28): while it
/// was so the stop was never taken back, nothing at all was written any more, and the status named the fault that had been mended.
/// </summary>
[Trait("Rule", "D28")]
public sealed class A_stream_that_cannot_be_read_keeps_no_company_stopped : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Sage50)]
    [InlineData(Side.Ssm)]
    public async Task Should_go_on_with_the_streams_that_were_read(Side side)
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await Stop();
        var change = await _scene.Change(run, "account", "update", "MUR001");

        await Read(run, Streams.Invoices, side);

        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.StopCode.ShouldBeNull(), c => c.StopReason.ShouldBeNull());
        (await _scene.Of(change)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_stay_stopped_while_nothing_can_be_read()
    {
        await _scene.HadRuns();
        var run = await _scene.Start(Streams.Invoices);
        await Stop();

        await Read(run, Streams.Invoices, Side.Ssm);

        (await _scene.Run(run)).State.ShouldBe(RunState.Failed);
        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBe("S50-C-014");
    }

    private async Task Read(RunId? run, string failing, Side side)
    {
        await _scene.Set(run, StepPhase.Extract);
        await _scene.Fail(run, failing, side);
        await _scene.Advance(run!.Value);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run.Value);
    }

    private Task Stop() => _scene.Store.Write(
        async db =>
        {
            var company = (await db.Companies.FindAsync([HostScene.Acme], HostScene.Cancel))!;
            (company.StopCode, company.StopReason) = ("S50-C-014", "a field is missing");
        },
        HostScene.Cancel);
}
