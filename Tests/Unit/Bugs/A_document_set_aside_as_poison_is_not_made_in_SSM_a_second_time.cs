using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage had made the document of a quotation, and the process ended five times while it was read back, so the change was set aside. The next cycle read the document in
/// Sage, did not count the change as on its way any more, took the document for one born in Sage, and the sale stood in SSM twice.
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "I3")]
[Trait("Rule", "D16")]
public sealed class A_document_set_aside_as_poison_is_not_made_in_SSM_a_second_time
{
    [Theory]
    [InlineData("700")]
    [InlineData(null)]
    public async Task Should_leave_the_document_with_our_marker_alone(string? answered)
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "MUR001", "5");
        await scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        await scene.Link(Kind.Order, null, "9", LinkState.SsmOnly);
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" }, new LaneRow { Lane = PlanScene.Scope.Lane(Side.Sage50), Side = Side.Sage50, MaxInFlight = 1 }, new ChangeRow
        {
            Company = "acme", Lane = PlanScene.Scope.Lane(Side.Sage50), Target = Side.Sage50, Stream = Streams.Orders, Kind = Kind.Order, Record = "ssm#9", Action = "create",
            State = ChangeState.InDoubt, Version = 1, Fields = """{"account":"5"}""", Fence = 3, IntentAt = scene.Now, Answered = answered, Claims = 5, CreatedAt = scene.Now,
            UpdatedAt = scene.Now, Priority = 10, MappingVersion = 1,
        });
        await new Dispatcher(scene.Store, new RecordedBus(), scene.Time).SendDue(PlanScene.Cancel);
        (await scene.OnlyChange()).State.ShouldBe(answered is null ? ChangeState.Refused : ChangeState.Held, "the scene: it was set aside");

        await scene.Sage(Kind.Order, "700", ("number", "700"), ("account", "MUR001"), ("status", OrderState.Quotations[0]), ("reference", "PO 1"));
        var row = await scene.Row(Side.Sage50, Kind.Order, "700");
        await scene.Put(Side.Sage50, Kind.Order, row with { Extra = """{"created":"2026-03-02T08:00:01","marker":"SSMQ:9"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
        await scene.Plan(Kind.Order);

        (await scene.Changes()).ShouldNotContain(c => c.Record == "700" && c.Target == Side.Ssm && c.Action == "create", "SSM has this sale already: it is document 9 there");
    }
}
