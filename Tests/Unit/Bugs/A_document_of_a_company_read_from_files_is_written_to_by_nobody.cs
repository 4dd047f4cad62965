using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that is read from files has no way to write into Sage (D7). Edits of documents that Sage still lets change go there all the
/// same by the plan: each is a change that nobody can write and that is refused, before its value is put back.
/// </summary>
[Trait("Rule", "D7")]
[Trait("Rule", "D13")]
public sealed class A_document_of_a_company_read_from_files_is_written_to_by_nobody : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(OrderState.OrderReceived, true, 1)] // The control: this one can be written to.
    [InlineData(OrderState.OrderDespatched, false, 0)] // The control: Sage takes no changes of it any more.
    [InlineData(OrderState.OrderReceived, false, 0)]
    public async Task Should_plan_nothing_for_Sage(string status, bool writes, int planned)
    {
        _scene.Settings = _scene.Settings with { WritesSage = writes };
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Order, "12", ("number", "O12"), ("account", "A"), ("status", status), ("reference", "PO 1"));
        await _scene.Ssm(Kind.Order, "9", ("number", "O12"), ("account", "1"), ("status", status), ("reference", "PO 1"));
        await _scene.Linked(Kind.Order, "12", "9");

        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("reference", "PO 2"));
        await _scene.Plan(Kind.Order);

        (await _scene.Changes()).Count(c => c.Target == Side.Sage50).ShouldBe(planned);
    }
}
