using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The machine that writes stood still for some minutes between a read-back and its commit, while another one read a person's edit. Measured from the late reading, the newer image stood
/// more than five minutes ahead and passed for one of a wrong clock: the older one replaced it, and the edit was seen by nobody before it was typed again (I6).
/// </summary>
[Trait("Rule", "D3")]
public sealed class A_read_back_that_comes_late_replaces_no_newer_image : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public async Task Should_leave_the_newer_one(int minutes)
    {
        var change = await _scene.Update();
        var stood = false;
        _scene.Ssm.AfterRead = read =>
        {
            if (_scene.Ssm.Updates == 0 || stood) return;
            stood = true;
            // Standing still: meanwhile a rep types a fax, and another machine reads it.
            _scene.Time.Advance(TimeSpan.FromMinutes(minutes));
            var typed = Staged.Image(("companyCode", "A"), ("phone", "2"), ("fax", "typed by a rep"));
            _scene.Read(Side.Ssm, Kind.Account, "1", typed).GetAwaiter().GetResult();
        };

        await _scene.Apply(change);

        stood.ShouldBeTrue();
        (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Values["fax"].ShouldBe("typed by a rep");
    }
}
