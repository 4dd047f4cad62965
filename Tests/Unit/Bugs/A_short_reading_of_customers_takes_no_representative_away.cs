using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The texts of representatives are gathered from customers and orders. One empty answer for the customers took away those that no order
/// names: new customers came to the admin user and stayed his (I4, ACC-32).
/// </summary>
[Trait("Rule", "I4")]
[Trait("Rule", "D19")]
public sealed class A_short_reading_of_customers_takes_no_representative_away
{
    [Fact]
    public async Task Should_be_read_again()
    {
        using var scene = await Read();
        scene.Sage.Omits = (row, query) => row is SalesLedger && query.Conditions.Count == 0;

        (await Should.ThrowAsync<GateException>(() => scene.Sweep(Streams.Users))).Code.ShouldBe(ExtractCodes.Short);

        (await scene.IsGone(Kind.User, "Aoife")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_let_a_text_go_that_nobody_uses_any_more()
    {
        using var scene = await Read();
        var customer = scene.Sage.Rows.OfType<SalesLedger>().Single();
        scene.Sage.Replace(customer, customer with { Analysis2 = "Brian" });

        await scene.Sweep(Streams.Users);

        (await scene.IsGone(Kind.User, "Aoife")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_not_wait_for_a_customer_that_cannot_be_read_or_spells_it_otherwise()
    {
        using var scene = await Read();
        var customer = scene.Sage.Rows.OfType<SalesLedger>().Single();
        var other = customer with { AccountRef = "MUR002" };
        scene.Sage.Replace(customer, customer with { Analysis2 = "Brian" });
        scene.Sage.Rows.Add(other);
        scene.Sage.Break(other, "MUR002");

        await scene.Sweep(Streams.Users);

        (await scene.IsGone(Kind.User, "Aoife")).ShouldBeTrue();
    }

    private static async Task<ExtractScene> Read()
    {
        var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([
            new SalesLedger { AccountRef = "MUR001", Name = "Murphy", Currency = 1, Analysis2 = "Aoife", RecordModifyDate = ExtractScene.Monday },
            ExtractScene.Order(12) with { Analysis2 = "Brian" },
        ]);
        await scene.Sweep(Streams.Users);
        return scene;
    }
}
