using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Fields that flow at creation only: the sides parted later, nothing was listed, and reconcile called it agreed.</summary>
[Trait("Rule", "D25")]
public sealed class Fields_of_creation_that_part_are_told : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Ssm)]
    [InlineData(Side.Sage50)]
    public async Task Should_list_a_new_owner_once_and_leave_both_sides(Side side)
    {
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("owner", "Joe"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("owner", "61"));
        await _scene.Linked(Kind.Account, "A", "1");

        await _scene.Edit(side, Kind.Account, side == Side.Ssm ? "1" : "A", ("owner", side == Side.Ssm ? "62" : "Ann"));
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Class.ShouldBe(ConflictClass.Rejected), c => c.Field.ShouldBe("owner"), c => c.Reason!.ShouldContain("only when a record is created"),
            c => c.Sage.ShouldBe(side == Side.Ssm ? "Joe" : "Ann"), c => c.Ssm.ShouldBe(side == Side.Ssm ? "62" : "61"));
    }

    [Fact]
    public async Task Should_put_a_contact_back_that_was_moved_to_another_customer_in_SSM()
    {
        await Contact();
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("account", "22"));
        await _scene.Plan(Kind.Contact);

        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"account":"A"}"""));
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Class.ShouldBe(ConflictClass.Rejected);
    }

    [Fact]
    public async Task Should_put_the_external_id_of_a_document_back()
    {
        await _scene.Sage(Kind.Order, "12", ("number", "O12"), ("status", OrderState.OrderReceived));
        await _scene.Ssm(Kind.Order, "1", ("number", "O12"), ("status", OrderState.OrderReceived));
        await _scene.Linked(Kind.Order, "12", "1");

        await _scene.Edit(Side.Ssm, Kind.Order, "1", ("number", "mine"));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"number":"O12"}""");
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Class.ShouldBe(ConflictClass.Rejected);
    }

    private async Task Contact()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await _scene.Link(Kind.Account, "B", "22");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"));
        await _scene.Ssm(Kind.Contact, "1", ("reference", "A/1"), ("account", "11"), ("name", "Ann"));
        await _scene.Linked(Kind.Contact, "A/1", "1");
    }
}
