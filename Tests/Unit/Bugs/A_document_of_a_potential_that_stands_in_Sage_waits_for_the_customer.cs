using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A document of a potential waits for the customer, and goes when it is one (ORD-08). The office enters potentials in Sage itself, told
/// from customers by the column of the settings, and no potential of SSM is sent there. A document of such a one is not held: that it is
/// linked is taken for its being a customer.
/// </summary>
[Trait("Rule", "ORD-08")]
[Trait("Rule", "ACC-05")]
public sealed class A_document_of_a_potential_that_stands_in_Sage_waits_for_the_customer : IDisposable
{
    private readonly PlanScene _scene = new()
    {
        Settings = new() { AdminUser = PlanScene.Admin, PotentialsMarked = true, Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1) },
    };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(AccountStatus.Client, true, ChangeState.Planned)] // The control.
    [InlineData(AccountStatus.Potential, false, ChangeState.Waiting)] // The control: a potential that stands in SSM alone.
    [InlineData(AccountStatus.Potential, true, ChangeState.Waiting)]
    public async Task Should_wait(string status, bool inSage, string expected)
    {
        if (inSage)
        {
            await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("status", status), ("country", "GB"), ("priceList", "TRADE"), ("currency", "GBP"), ("onHold", false));
            await _scene.Link(Kind.Account, "MUR001", "5");
        }
        await _scene.Ssm(
            Kind.Account, "5", ("companyCode", inSage ? "MUR001" : null), ("status", status), ("country", "GB"), ("priceList", "1"));
        await _scene.Link(Kind.Product, "W-1", "70");
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));

        await _scene.Plan(Kind.Order);

        (await _scene.OnlyChange()).State.ShouldBe(expected);
    }
}
