using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Arguments that were no list of streams threw in every sweep, and no request or schedule behind them was ever looked at again.</summary>
public sealed class A_request_nobody_can_read_does_not_stop_the_others
{
    [Theory]
    [InlineData("orders")]
    [InlineData("null")]
    [InlineData("""{"streams":["orders"]}""")]
    [InlineData("""["quotes"]""")]
    public async Task Should_be_refused_with_its_reason(string arguments)
    {
        using var scene = new HostScene();
        var asked = await scene.Ask("sync", arguments);
        asked.State.ShouldBe("refused");
        asked.Result.ShouldNotBeNull().ShouldContain("list of streams");
        (await scene.Rows<RunRow>()).ShouldBeEmpty();
        (await scene.Ask("sync")).State.ShouldBe("done");
    }
}
