using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep adds a line in SSM to a document that stands in Sage. "A line added or taken out there is put back and listed as rejected" (D10);
/// it stayed in SSM without a word, and the order went out without it.
/// </summary>
[Trait("Rule", "D10")]
public sealed class A_line_added_in_SSM_to_a_sent_document_is_told : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(OrderState.OrderReceived)]
    [InlineData(OrderState.OrderDespatched)]
    public async Task Should_be_put_back_and_listed(string status)
    {
        await Document(status);
        await _scene.Ssm(Kind.OrderLine, "52", ("order", "5"), ("position", 2m), ("product", "70"), ("quantity", 10m), ("price", 4m));

        await _scene.Plan(Kind.Order);
        await _scene.Plan(Kind.OrderLine);

        var told = (await _scene.Rows<ConflictRow>()).Count + (await _scene.Changes()).Count + (await _scene.Rows<FindingRow>()).Count;
        told.ShouldBeGreaterThan(0, "the line is neither in Sage, nor taken out of SSM, nor listed");
    }

    [Fact]
    public async Task Control_a_line_taken_out_is_put_back()
    {
        await Document(OrderState.OrderReceived);
        await _scene.Gone(Side.Ssm, Kind.OrderLine, "51");

        await _scene.Plan(Kind.Order);
        await _scene.Plan(Kind.OrderLine);

        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    private async Task Document(string status)
    {
        await _scene.Link(Kind.Account, "A", "7");
        await _scene.Link(Kind.Product, "BOLT", "70");
        (string, object?)[] own = [("number", "Q1001"), ("status", status), ("reference", "PO 1"), ("net", 12m)];
        await _scene.Sage(Kind.Order, "1001", [("account", "A"), .. own]);
        await _scene.Ssm(Kind.Order, "5", [("account", "7"), .. own]);
        await _scene.Linked(Kind.Order, "1001", "5");
        await _scene.Sage(Kind.OrderLine, "501", ("order", "1001"), ("position", 1m), ("product", "BOLT"), ("quantity", 3m), ("price", 4m));
        await _scene.Ssm(Kind.OrderLine, "51", ("order", "5"), ("position", 1m), ("product", "70"), ("quantity", 3m), ("price", 4m));
        await _scene.Linked(Kind.OrderLine, "501", "51");
    }
}
