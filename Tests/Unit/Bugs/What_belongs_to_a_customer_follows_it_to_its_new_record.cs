using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A customer of Sage was linked with another company in SSM in place of the deleted one. Its contacts, addresses, documents and sales stayed under the deleted one, where nobody sees them.</summary>
[Trait("Rule", "D21")]
public sealed class What_belongs_to_a_customer_follows_it_to_its_new_record : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Address)]
    [InlineData(Kind.Order)]
    [InlineData(Kind.Invoice)]
    public async Task Should_be_moved_in_SSM(string kind)
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Linked(Kind.Account, "MUR001", "5");
        await _scene.Sage(kind, "C1", ("account", "MUR001"));
        await _scene.Ssm(kind, "77", ("account", "5"));
        await _scene.Linked(kind, "C1", "77");
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Ssm(Kind.Account, "9", ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("9");

        await _scene.Plan(kind);

        var change = (await _scene.Changes()).Where(c => c.Kind == kind).ShouldHaveSingleItem();
        (change.Action, change.Target, change.Fields.Contains("\"account\":")).ShouldBe(("update", Side.Ssm, true));
    }
}
