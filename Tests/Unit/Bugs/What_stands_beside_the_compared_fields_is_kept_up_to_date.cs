using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A row whose mapped fields were unchanged was only marked as seen, so a quotation read while it was being signed stayed "being signed" for ever and
/// was never sent. The same went for the stamps, the last writer, the date a record was made and the marker of a document.
/// </summary>
public sealed class What_stands_beside_the_compared_fields_is_kept_up_to_date
{
    private static readonly DateTime Monday = ExtractScene.Monday;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "D5")]
    public async Task Should_see_a_signing_begin_and_end(bool whole)
    {
        using var scene = new ExtractScene();
        var order = new SsmSalesOrder { Id = 7, Reference = "Q7", StatusId = new(100, null), Blocked = true, DateCreated = Monday, DateUpdated = Monday };
        scene.Ssm.Records.Add(order);
        await scene.Sweep(Streams.Orders, Side.Ssm);
        await Becomes(scene, order, false, whole);
        SsmExtra.IsBlocked((await scene.Current(Kind.Order, "7", Side.Ssm))!.Extra).ShouldBeFalse();
        await Becomes(scene, order, true, whole);
        SsmExtra.IsBlocked((await scene.Current(Kind.Order, "7", Side.Ssm))!.Extra).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_know_the_last_writer_and_the_stamp_of_an_edit_in_a_field_that_is_not_mapped()
    {
        using var scene = new ExtractScene();
        var account = new SsmAccount { Id = 1, Name = "Account", ExtId = "X1", DateCreated = Monday, DateUpdated = Monday, SalesRepIdUpdated = 51 };
        scene.Ssm.Records.Add(account);
        await scene.Sweep(Streams.Customers, Side.Ssm);
        scene.Ssm.Records[0] = account with { DateUpdated = Monday.AddHours(1), SalesRepIdUpdated = 61 };
        await scene.Sweep(Streams.Customers, Side.Ssm);
        var extra = (await scene.Current(Kind.Account, "1", Side.Ssm))!.Extra.ShouldNotBeNull();
        extra.ShouldContain("\"updatedBy\":61");
        extra.ShouldContain("T10:00:00");
    }

    [Fact]
    [Trait("Rule", "D14")]
    public async Task Should_know_when_the_person_under_a_key_was_made()
    {
        using var scene = new ExtractScene();
        var contact = new SalesDelAddr { AccountRef = "A", AddressRef = 1, AddressType = 1, ContactName = "Ann", RecordCreateDate = Monday };
        scene.Sage.Rows.Add(contact);
        await scene.Sweep(Streams.Contacts);
        scene.Sage.Replace(contact, contact with { RecordCreateDate = Monday.AddDays(1) });
        await scene.Sweep(Streams.Contacts);
        SageExtra.BornOf((await scene.Current(Kind.Contact, "A/1"))!.Extra).ShouldBe("2026-03-03T09:00:00");
    }

    [Fact]
    [Trait("Rule", "D16")]
    public async Task Should_see_a_marker_come()
    {
        using var scene = new ExtractScene();
        var order = ExtractScene.Order(12);
        scene.Sage.Rows.Add(order);
        await scene.Sweep(Streams.Orders);
        scene.Sage.Replace(order, scene.Mapping.MarkerColumn switch
        {
            "ANALYSIS_1" => order with { Analysis1 = "SSMQ:7" }, "ANALYSIS_2" => order with { Analysis2 = "SSMQ:7" }, _ => order with { Analysis3 = "SSMQ:7" },
        });
        await scene.Sweep(Streams.Orders);
        SageExtra.DocumentOf((await scene.Current(Kind.Order, "12"))!.Extra).ShouldBe("7");
    }

    [Fact]
    [Trait("Rule", "I5")]
    public async Task Should_write_nothing_while_nothing_changes()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12), ExtractScene.Item(501, 12)]);
        scene.Ssm.Records.Add(new SsmSalesOrder
        {
            Id = 7, Reference = "Q7", StatusId = new(100, null), Blocked = true, Total = 10.50m, DateCreated = Monday, SalesRepIdUpdated = 61,
        });
        foreach (var side in new[] { Side.Sage50, Side.Ssm })
        {
            await scene.Sweep(Streams.Orders, side);
            (await scene.Sweep(Streams.Orders, side)).RowsChanged.ShouldBe(0);
        }
    }

    private static async Task Becomes(ExtractScene scene, SsmSalesOrder order, bool blocked, bool whole)
    {
        scene.Ssm.Records[0] = order with { Blocked = blocked };
        if (whole) await scene.Sweep(Streams.Orders, Side.Ssm);
        else await scene.Delta(Streams.Orders, Side.Ssm);
    }
}
