using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep had moved a contact to another customer in SSM; then the office deleted it in Sage, where its customer lived on. The contact
/// stayed in SSM for good, and nobody was told: only what goes with its parent is spared (CON-05, D25).
/// </summary>
[Trait("Rule", "CON-05")]
[Trait("Rule", "D25")]
public sealed class A_contact_deleted_in_Sage_goes_wherever_it_was_moved_in_SSM
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Should_be_deleted_unless_it_only_goes_with_its_customer(bool customerGone, bool deleted)
    {
        using var scene = new PlanScene();
        await scene.LinkedCustomer("A", "1");
        await scene.LinkedCustomer("B", "2");
        await scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Lee"));
        await scene.Ssm(Kind.Contact, "9", ("reference", "A/1"), ("account", "1"), ("name", "Ann Lee"));
        await scene.Linked(Kind.Contact, "A/1", "9");
        await scene.Edit(Side.Ssm, Kind.Contact, "9", ("account", "2"));

        await scene.Gone(Side.Sage50, Kind.Contact, "A/1");
        if (customerGone) await scene.Gone(Side.Sage50, Kind.Account, "A");
        await scene.Plan(Kind.Contact);

        (await scene.Changes()).Any(c => c is { Target: Side.Ssm, Action: "delete" }).ShouldBe(deleted);
    }
}
