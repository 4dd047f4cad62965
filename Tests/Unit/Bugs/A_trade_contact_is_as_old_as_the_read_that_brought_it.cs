using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Rows held back until the end of the read were stamped with the time of the end, so they could replace what had been read back meanwhile.</summary>
public sealed class A_trade_contact_is_as_old_as_the_read_that_brought_it
{
    [Fact]
    public async Task Should_carry_the_time_of_the_request()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(new SalesDelAddr { AccountRef = "A", AddressRef = 1, AddressType = 1, Description = "Trade contact", ContactName = "Ann" });
        var asked = default(DateTimeOffset);
        scene.Sage.AfterRead = () =>
        {
            asked = asked == default ? scene.Now : asked;
            scene.Time.Advance(TimeSpan.FromMinutes(3));
        };
        await scene.Sweep(Streams.Contacts);
        (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull().ReadAt.ShouldBe(asked);
    }
}
