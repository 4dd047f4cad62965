using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "D18")]
[Trait("Rule", "INV-07")]
public sealed class When_a_document_takes_over_from_a_ledger_row : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_delete_the_sale_of_the_row_and_create_that_of_the_document()
    {
        await _scene.Sage(Kind.Invoice, "L70", ("number", "L70"), ("total", 50m));
        await _scene.Ssm(Kind.Invoice, "900", ("number", "L70"), ("total", 50m));
        await _scene.Linked(Kind.Invoice, "L70", "900");
        var row = await _scene.Row(Side.Sage50, Kind.Invoice, "L70");
        await _scene.Put(Side.Sage50, Kind.Invoice, row with { Gone = true, Filter = RowFilter.Documented, ReadAt = row.ReadAt.AddMinutes(1) });
        await _scene.Sage(Kind.Invoice, "I9", ("number", "I9"), ("total", 50m));
        await _scene.Plan(Kind.Invoice);
        (await _scene.Changes()).Select(c => $"{c.Action} {c.Record} in {c.Target}").Order().ShouldBe(["create I9 in Ssm", "delete L70 in Ssm"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not posted yet")]
    [Trait("Rule", "D6")]
    public async Task Should_write_nothing_when_a_row_is_only_absent(string? reason)
    {
        await _scene.Sage(Kind.Invoice, "L70", ("number", "L70"), ("total", 50m));
        await _scene.Ssm(Kind.Invoice, "900", ("number", "L70"), ("total", 50m));
        await _scene.Linked(Kind.Invoice, "L70", "900");
        await _scene.Filter(Side.Sage50, Kind.Invoice, "L70", reason);
        await _scene.Gone(Side.Sage50, Kind.Invoice, "L70");
        await _scene.Plan(Kind.Invoice);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Invoice, "L70")).State.ShouldBe(LinkState.Gone);
    }
}
