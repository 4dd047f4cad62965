using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep deleted a quotation in SSM while its write to Sage was in doubt; it is asked for again for ever (S50-L-016). From that hour on no new order, quotation or
/// credit typed in Sage reached SSM, with no finding, no failure and the status "ok": of a document in doubt the plan does not know the number, so it leaves all alone.
/// </summary>
[Trait("Rule", "I1")]
[Trait("Rule", "I8")]
public sealed class One_write_in_doubt_for_good_does_not_stop_all_that_Sage_makes
{
    [Fact]
    public async Task Should_create_documents_of_Sage_that_cannot_be_the_one_in_doubt()
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "MUR001", "5");
        await scene.Link(Kind.Account, "OTHER", "6");
        await InDoubt(scene, Kind.Order, "ssm#9", "9", LoadCodes.Unjoined);
        scene.Time.Advance(TimeSpan.FromDays(30));
        // Another customer's, made by hand in Sage weeks after the write, without our marker.
        await scene.Sage(Kind.Order, "700", ("number", "700"), ("account", "OTHER"), ("status", "OrderOpen"), ("reference", "by phone"));

        await scene.Plan(Kind.Order);

        (await scene.Changes()).ShouldContain(c => c.Kind == Kind.Order && c.Record == "700" && c.Target == Side.Ssm && c.Action == "create");
    }

    [Fact]
    public async Task Should_create_contacts_of_other_customers_than_the_one_in_doubt()
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "MUR001", "5");
        await scene.Link(Kind.Account, "OTHER", "6");
        await InDoubt(scene, Kind.Contact, "ssm#77", "77", LoadCodes.Unasked);
        scene.Time.Advance(TimeSpan.FromDays(30));
        await scene.Sage(Kind.Contact, "OTHER/3", ("reference", "OTHER/3"), ("account", "OTHER"), ("name", "Zoe"));

        await scene.Plan(Kind.Contact);

        (await scene.Changes()).ShouldContain(c => c.Kind == Kind.Contact && c.Record == "OTHER/3" && c.Target == Side.Ssm && c.Action == "create");
    }

    private static async Task InDoubt(PlanScene scene, string kind, string record, string ssm, string code)
    {
        await scene.Link(kind, null, ssm, LinkState.SsmOnly);
        await scene.Add(new ChangeRow
        {
            Company = "acme", Lane = PlanScene.Scope.Lane(Side.Sage50), Target = Side.Sage50, Stream = Streams.OfKind(kind).Name, Kind = kind, Record = record, Action = "create",
            State = ChangeState.InDoubt, Version = 1, Fields = """{"account":"5"}""", Fence = 3, IntentAt = scene.Now, Code = code, CreatedAt = scene.Now, UpdatedAt = scene.Now, Priority = 10, MappingVersion = 1,
        });
    }
}
