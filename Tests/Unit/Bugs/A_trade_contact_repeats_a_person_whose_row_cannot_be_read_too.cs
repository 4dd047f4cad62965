using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A person's own row could not be read once, because of one odd value. It kept its place, and Sage's automatic trade contact, which repeats that person, counted as somebody else meanwhile: the person
/// was made in SSM a second time, and stayed (D15).
/// </summary>
[Trait("Rule", "D15")]
public sealed class A_trade_contact_repeats_a_person_whose_row_cannot_be_read_too : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_stay_left_out()
    {
        var own = Row(2);
        _scene.Sage.Rows.AddRange([Row(1) with { Description = "Trade contact" }, own]);
        await _scene.Sweep(Streams.Contacts);
        (await _scene.Current(Kind.Contact, "MUR001/1"))!.Filter.ShouldNotBeNull();

        _scene.Sage.Break(own, "MUR001/2");
        await _scene.Sweep(Streams.Contacts);

        (await _scene.Current(Kind.Contact, "MUR001/2"))!.Gone.ShouldBeFalse("it keeps its place");
        (await _scene.Current(Kind.Contact, "MUR001/1"))!.Filter.ShouldNotBeNull("else the person comes to SSM twice");
    }

    private static SalesDelAddr Row(int number) =>
        new() { AccountRef = "MUR001", AddressRef = number, AddressType = 1, ContactName = "Ann Lee", RecordModifyDate = ExtractScene.Monday };
}
