using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A link names the key of a record that nobody has read on its side, or that a filter keeps out. It was taken for missing, and made there again (I2).</summary>
[Trait("Rule", "I2")]
public sealed class A_record_that_a_link_names_is_not_made_a_second_time : IDisposable
{
    private readonly PlanScene _scene = new();

    [Theory]
    [InlineData(LinkState.Linked)]
    [InlineData(LinkState.Tombstone)]
    [InlineData(LinkState.SsmOnly)]
    public async Task Should_not_make_a_document_in_Sage(string state)
    {
        await _scene.Link(Kind.Account, "MUR001", "5");
        await _scene.Link(Kind.Order, "700", "9", state);
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));

        await _scene.Plan(Kind.Order);

        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Order, "700")).Reason.ShouldBe("its Sage record has not been read");
    }

    [Fact]
    public async Task Should_not_make_a_customer_again_whom_Sage_has_lost_and_SSM_has_restored()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"));
        await _scene.Gone(Side.Sage50, Kind.Account, "MUR001");
        await _scene.Link(Kind.Account, "MUR001", "5", LinkState.Tombstone);
        await _scene.Ssm(Kind.Account, "5", ("name", "Murphy"), ("status", "Client"));

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Account, "MUR001")).State.ShouldBe(LinkState.Gone);
    }

    [Fact]
    public async Task Should_let_a_one_way_record_stay_linked()
    {
        await _scene.Link(Kind.Product, "BOLT", "9");
        await _scene.Ssm(Kind.Product, "9", ("stockCode", "BOLT"), ("name", "Bolt"));

        await _scene.Plan(Kind.Product);

        (await _scene.LinkOf(Kind.Product, "BOLT")).State.ShouldBe(LinkState.Linked);
    }

    [Theory]
    [InlineData(LinkState.Linked, false)]
    [InlineData(LinkState.Tombstone, false)]
    [InlineData(LinkState.Tombstone, true)]
    public async Task Should_not_make_a_customer_in_SSM(string state, bool filtered)
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"));
        await _scene.Link(Kind.Account, "MUR001", "5", state);
        if (filtered)
        {
            await _scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("name", "Murphy"), ("status", "Client"));
            await _scene.Filter(Side.Ssm, Kind.Account, "5", "out of filter (CON-12)");
        }

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Account, "MUR001")).State.ShouldBe(state);
    }

    public void Dispose() => _scene.Dispose();
}
