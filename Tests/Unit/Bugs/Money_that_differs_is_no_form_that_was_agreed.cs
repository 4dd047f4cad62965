using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Operations;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// What the target made of a value that was sent is its own form and is left alone (D3). Reconcile explained every such difference with that, amounts of documents too:
/// an order of 1,234.50 that stands in SSM as 1,034.50 ended with 0, "explained", although the sums differ and nothing will ever be written (D29).
/// </summary>
[Trait("Rule", "D29")]
public sealed class Money_that_differs_is_no_form_that_was_agreed : IDisposable
{
    private readonly PlanScene _scene = new();

    [Theory]
    [InlineData(Kind.Order, "net")]
    [InlineData(Kind.Order, "tax")]
    [InlineData(Kind.Order, "gross")]
    [InlineData(Kind.Invoice, "total")]
    public async Task Should_count_as_a_difference(string kind, string field)
    {
        await _scene.LinkedCustomer("A001", "1");
        await _scene.Document(kind, kind == Kind.Order ? "O1" : "I1", "9", new(2026, 1, 1), 1_234.50m, "A001", "1");
        await Agreed(kind, field, 1_034.50m);

        var found = (await _scene.Reconcile()).Differences.Single(d => d.Kind == kind);

        (found.Field, found.IsExplained, found.Rule).ShouldBe((field, false, "D29"));
        found.Reason.ShouldContain("SSM");
    }

    [Fact]
    public async Task Should_leave_other_fields_to_the_form_of_the_target()
    {
        await _scene.LinkedCustomer("A001", "1");
        await _scene.Document(Kind.Order, "O1", "9", new(2026, 1, 1), 5, "A001", "1");
        await Agreed(Kind.Order, "reference", "ORDER 1");
        (await _scene.Reconcile()).Differences.Single().Class.ShouldBe(Explained.AgreedForm);
    }

    // What was sent and what SSM made of it, as the read-back of a write leaves them.
    private async Task Agreed(string kind, string field, object value)
    {
        await _scene.Edit(Side.Ssm, kind, "9", (field, value));
        if (field == "reference") await _scene.Edit(Side.Sage50, kind, "O1", (field, "Order 1"));
        var (sage, ssm) = (await _scene.Image(Side.Sage50, kind, kind == Kind.Order ? "O1" : "I1"), await _scene.Image(Side.Ssm, kind, "9"));
        await _scene.Store.Write(async db =>
        {
            var row = db.Bases.Single(b => b.Kind == kind);
            (row.SageHash, row.SsmHash, row.SageImage, row.SsmImage) = (RowHash.Of(sage), RowHash.Of(ssm), RecordSchema.ToJson(sage), RecordSchema.ToJson(ssm));
            await Task.CompletedTask;
        }, StagingFile.Cancel);
    }

    public void Dispose() => _scene.Dispose();
}
