using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A cloned quotation kept the first one's number: two live records of one key (D21).</summary>
[Trait("Rule", "D21")]
public sealed class A_copied_quotation_gets_its_own_number : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await Sage("100");
        await Ssm("10", "Q100", OrderState.QuotationOpen);
        await _scene.Linked(Kind.Order, "100", "10");
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_write_it_over_the_copied_one(bool originalDeleted)
    {
        if (originalDeleted) await _scene.Gone(Side.Ssm, Kind.Order, "10");
        await Ssm("20", "Q100", OrderState.QuotationOpen);
        await Sage("101");
        await Sent("101", "20");
        await _scene.Plan(Kind.Order);
        var update = (await _scene.Changes()).Single(c => c.Record == "ssm#20");
        (update.Target, update.Action).ShouldBe((Side.Ssm, "update"));
        update.Fields.ShouldContain("\"number\":\"Q101\"");
        (await _scene.Changes()).ShouldNotContain(c => c.Record == "100" && c.Fields.Contains("number") && c.Action == "update");
    }

    [Fact]
    public async Task Should_leave_the_quotations_number_to_the_order_that_took_over()
    {
        await Ssm("10", "Q100", OrderState.QuotationOpen);
        await _scene.Store.Write(async db =>
        {
            var link = db.Links.Single(l => l.Kind == Kind.Order && l.Record == "100");
            link.SageKey = "205";
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Order, Record = "succeeded#100", SageKey = "100", State = LinkState.Succeeded });
        await _scene.Sage(Kind.Order, "205", ("number", "O205"), ("status", OrderState.OrderReceived));
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).ShouldNotContain(c => c.Fields.Contains("number"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_never_take_a_copy_that_goes_out_for_the_document_it_was_copied_from(bool inOnePlan)
    {
        await Sage("300");
        if (!inOnePlan) await _scene.Plan(Kind.Order);
        await Ssm("30", "Q300", OrderState.QuotationToSend);
        await _scene.Plan(Kind.Order);
        (await _scene.Rows<LinkRow>()).Single(l => l.SageKey == "300").SsmKey.ShouldBeNull();
        (await _scene.Changes()).ShouldContain(c => c.Record == "ssm#30" && c.Action == "create" && c.Target == Side.Sage50);
    }

    private Task Sage(string number) => _scene.Sage(Kind.Order, number, ("number", "Q" + number), ("status", OrderState.QuotationOpen));

    private Task Ssm(string id, string number, string status) => _scene.Ssm(Kind.Order, id, ("number", number), ("status", status));

    // As the settlement of a sent document leaves it: the number was never sent, so it was never agreed.
    private async Task Sent(string sage, string ssm)
    {
        await _scene.Linked(Kind.Order, sage, ssm);
        await _scene.Store.Write(async db =>
        {
            var link = db.Links.Single(l => l.Kind == Kind.Order && l.Record == sage);
            var stored = db.Bases.Single(b => b.Kind == Kind.Order && b.Record == sage);
            db.Remove(link);
            db.Remove(stored);
            await db.SaveChangesAsync(PlanScene.Cancel);
            (link.Record, stored.Record) = ("ssm#" + ssm, "ssm#" + ssm);
            var agreed = RecordSchema.Of(Kind.Order).FromJson(stored.SageImage!).With("number", Sage50Etl.Canonical.Images.FieldValue.Null);
            (stored.SageImage, stored.SageHash) = (RecordSchema.ToJson(agreed), Sage50Etl.Canonical.Images.RowHash.Of(agreed));
            db.AddRange(link, stored);
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
    }
}
