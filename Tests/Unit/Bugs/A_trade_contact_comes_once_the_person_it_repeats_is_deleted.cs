using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A person's own row was deleted in Sage and still delivered as deleted. Sage's automatic trade contact went on counting as its repetition: the person was nowhere in SSM any more.</summary>
[Trait("Rule", "D15")]
public sealed class A_trade_contact_comes_once_the_person_it_repeats_is_deleted : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_repeat_nobody_who_is_deleted(bool deleted)
    {
        _scene.Sage.Rows.AddRange([Row(1) with { Description = "Trade contact" }, Row(2) with { RecordDeleted = deleted }]);

        await _scene.Sweep(Streams.Contacts);

        ((await _scene.Current(Kind.Contact, "MUR001/1"))!.Filter is null).ShouldBe(deleted);
    }

    private static SalesDelAddr Row(int number) =>
        new() { AccountRef = "MUR001", AddressRef = number, AddressType = 1, ContactName = "Ann Lee", RecordModifyDate = ExtractScene.Monday };
}
