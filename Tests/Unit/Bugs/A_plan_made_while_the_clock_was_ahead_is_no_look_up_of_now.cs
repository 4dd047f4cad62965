using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A plan was made while the clock was a day ahead, and approved hours after that had been set right. It passed for made just now, so nobody asked SSM before the create, and what people had
/// entered there meanwhile stood there twice (D7).
/// </summary>
[Trait("Rule", "D7")]
public sealed class A_plan_made_while_the_clock_was_ahead_is_no_look_up_of_now : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Should_ask_before_it_creates(int days)
    {
        var change = await _scene.Create();
        await _scene.Store.Write(db => db.Runs.ExecuteUpdateAsync(r => r.SetProperty(x => x.StartedAt, _scene.Now.AddDays(days)), StagingFile.Cancel), StagingFile.Cancel);
        _scene.Ssm.Records["7"] = new("7", Staged.Image(("companyCode", "A"), ("name", "Murphy")), Deleted: false, 99);

        await _scene.ApplyToTheEnd(change);

        _scene.Ssm.Creates.ShouldBe(0);
    }
}
