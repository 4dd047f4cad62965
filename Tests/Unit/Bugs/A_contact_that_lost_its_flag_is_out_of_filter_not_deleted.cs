using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>An address that was a contact and is none any more was called gone, which deletes the contact in SSM; the rule is to stop updating and keep both sides (CON-12).</summary>
[Trait("Rule", "CON-05")]
[Trait("Rule", "CON-07")]
[Trait("Rule", "CON-12")]
public sealed class A_contact_that_lost_its_flag_is_out_of_filter_not_deleted
{
    [Fact]
    public async Task Should_be_filtered_and_come_back_with_the_flag()
    {
        using var scene = new ExtractScene();
        var ann = new SalesDelAddr { AccountRef = "A", AddressRef = 1, AddressType = 1, ContactName = "Ann", RecordModifyDate = ExtractScene.Monday };
        var delivery = new SalesDelAddr { AccountRef = "A", AddressRef = 2, AddressType = 1, ContactName = "Ben", RecordModifyDate = ExtractScene.Monday };
        scene.Sage.Rows.AddRange([ann, delivery]);
        await scene.Sweep(Streams.Contacts);
        var unflagged = ann with { AddressType = 0 };
        scene.Sage.Replace(ann, unflagged);
        await scene.Sweep(Streams.Contacts);
        var row = (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull();
        (row.Gone, row.Filter).ShouldBe((false, "not flagged as a contact (CON-07)"));
        scene.Sage.Replace(unflagged, ann);
        await scene.Sweep(Streams.Contacts);
        var back = (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull();
        (back.Filter, back.Values["name"]).ShouldBe((null, "Ann"));
        scene.Sage.Rows.Remove(ann);
        await scene.Sweep(Streams.Contacts);
        (await scene.IsGone(Kind.Contact, "A/1")).ShouldBeTrue("a row that is not there at all is deleted (CON-05)");
    }
}
