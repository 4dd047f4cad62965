using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// As products: somebody deleted a price in SSM and entered it again for the same product and list, both between two readings. It was made once more beside the one that the reading showed (D7, D29).
/// </summary>
[Trait("Rule", "D29")]
public sealed class A_price_that_people_deleted_in_SSM_and_made_again_there_is_not_made_twice : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("50", "80")]
    [InlineData("80", "50")]
    public async Task Should_be_linked_with_the_one_that_stands_there(string deleted, string made)
    {
        await Parent(Kind.Product, "W-1", "5", "stockCode");
        await Parent(Kind.Rate, "TRADE", "3", "code");
        await _scene.Sage(Kind.ProductRate, "TRADE|W-1", ("rate", "TRADE"), ("product", "W-1"), ("price", 10m));
        await _scene.Ssm(Kind.ProductRate, deleted, ("rate", "3"), ("product", "5"), ("price", 10m));
        await _scene.Linked(Kind.ProductRate, "TRADE|W-1", deleted);

        await _scene.Gone(Side.Ssm, Kind.ProductRate, deleted);
        await _scene.Ssm(Kind.ProductRate, made, ("rate", "3"), ("product", "5"), ("price", 10m));
        await _scene.Plan(Kind.ProductRate);

        (await _scene.Changes()).Where(c => c.State != ChangeState.Superseded).Select(c => $"{c.Action} in {c.Target}").ShouldBeEmpty();
        (await _scene.LinkOf(Kind.ProductRate, "TRADE|W-1")).SsmKey.ShouldBe(made);
    }

    [Fact]
    public async Task Should_hold_for_the_address_of_a_customer_too()
    {
        await Parent(Kind.Account, "A001", "5", "companyCode");
        await _scene.Sage(Kind.Address, "A001/1", ("account", "A001"), ("description", "Depot"));
        await _scene.Ssm(Kind.Address, "50", ("account", "5"), ("description", "Depot"));
        await _scene.Linked(Kind.Address, "A001/1", "50");

        await _scene.Gone(Side.Ssm, Kind.Address, "50");
        await _scene.Ssm(Kind.Address, "80", ("account", "5"), ("description", "Depot"));
        await _scene.Plan(Kind.Address);

        (await _scene.Changes()).Where(c => c.State != ChangeState.Superseded).Select(c => $"{c.Action} in {c.Target}").ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Address, "A001/1")).SsmKey.ShouldBe("80");
    }

    private async Task Parent(string kind, string key, string ssm, string field)
    {
        await _scene.Sage(kind, key, (field, key), ("name", key));
        await _scene.Ssm(kind, ssm, (field, key), ("name", key));
        await _scene.Linked(kind, key, ssm);
    }
}
