using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "D26")]
public sealed class When_changed_keys_are_confirmed : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_refused_when_no_reading_is_held_for_them() => (await _scene.Ask("keys")).State.ShouldBe("refused");

    [Fact]
    public async Task Should_count_for_the_readings_of_this_company_only()
    {
        await Held("acme");
        await Held("other");

        var asked = await _scene.Ask("keys");

        (asked.State, asked.RunId).ShouldBe(("done", null));
        (await _scene.Rows<StreamStateRow>()).Where(s => s.Kind == "moved:account").OrderBy(s => s.Scope, StringComparer.Ordinal).Select(s => s.FullAt is not null).ShouldBe([true, false]);
        (await _scene.Ask("keys")).State.ShouldBe("refused", "it is confirmed already");
    }

    private Task Held(string company) => _scene.Store.Write(db =>
    {
        db.StreamStates.Add(new StreamStateRow { Scope = company, Side = Side.Sage50, Kind = "moved:account", Watermark = "mark" });
        return Task.CompletedTask;
    }, HostScene.Cancel);
}
