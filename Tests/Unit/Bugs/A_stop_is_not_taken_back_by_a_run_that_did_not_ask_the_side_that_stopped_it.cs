using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A write found that Sage refuses the keys, and stopped the company. A priority run, which asks SSM only, was being read meanwhile and took the stop back as if both systems had answered: the status
/// said that all was fine, and the next write ran into the same refusal (D28).
/// </summary>
public sealed class A_stop_is_not_taken_back_by_a_run_that_did_not_ask_the_side_that_stopped_it : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_stay_until_that_side_has_answered()
    {
        await _scene.HadRuns();
        var run = await _scene.Start("priority", [Streams.Customers, Streams.Orders], RunKind.Priority);
        run.ShouldNotBeNull();
        await _scene.Store.Write(db => db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.StopCode, "S50-H-001")
            .SetProperty(r => r.StopReason, "HyperAccounts refuses the keys"), HostScene.Cancel), HostScene.Cancel);

        await _scene.Planned(run);

        (await _scene.Rows<CompanyRow>()).Single(c => c.Company == HostScene.Acme).StopReason.ShouldBe("HyperAccounts refuses the keys");
    }
}
