using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A sale deleted in SSM was never written again, and reconcile called the missing money explained (D29).</summary>
[Trait("Rule", "D29")]
public sealed class What_Sage_alone_writes_is_created_again_when_SSM_loses_it : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Invoice, "I12")]
    [InlineData(Kind.Product, "STK1")]
    [InlineData(Kind.Order, "200")]
    public async Task Should_create_it_again_and_tell_it(string kind, string key)
    {
        await Pair(kind, key, "70");
        await _scene.Gone(Side.Ssm, kind, "70");
        await _scene.Plan(kind);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action, change.Record).ShouldBe((Side.Ssm, "create", key));
        var link = await _scene.LinkOf(kind, key);
        (link.State, link.SsmKey).ShouldBe((LinkState.SageOnly, null));
        var finding = (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Code, finding.Key, finding.Open).ShouldBe(("S50-T-030", key, true));
    }

    [Fact]
    public async Task Should_plan_it_again_when_the_plan_was_not_carried_out()
    {
        await Pair(Kind.Invoice, "I12", "70");
        await _scene.Gone(Side.Ssm, Kind.Invoice, "70");
        await _scene.Plan(Kind.Invoice);
        await _scene.SetChanges(ChangeState.Cancelled);
        await _scene.Plan(Kind.Invoice);
        (await _scene.Changes()).Count(c => c.State == ChangeState.Planned && c.Action == "create").ShouldBe(1);
    }

    [Theory]
    [InlineData(Kind.Account, "MUR001", "companyCode")]
    [InlineData(Kind.Contact, "MUR001/1", "reference")]
    public async Task Should_leave_customers_and_contacts_deleted(string kind, string key, string field)
    {
        await _scene.Sage(kind, key, (field, key), ("name", "Murphy"));
        await _scene.Ssm(kind, "70", (field, key), ("name", "Murphy"));
        await _scene.Linked(kind, key, "70");
        await _scene.Gone(Side.Ssm, kind, "70");
        await _scene.Plan(kind);
        (await _scene.LinkOf(kind, key)).State.ShouldBe(LinkState.Tombstone);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_leave_a_kind_deleted_that_the_setting_names_until_it_does_no_more()
    {
        _scene.Settings = _scene.Settings with { Recreate = new Dictionary<string, bool> { [Kind.Invoice] = false } };
        await Pair(Kind.Invoice, "I12", "70");
        await _scene.Gone(Side.Ssm, Kind.Invoice, "70");
        await _scene.Plan(Kind.Invoice);
        (await _scene.LinkOf(Kind.Invoice, "I12")).State.ShouldBe(LinkState.Tombstone);
        (await _scene.Changes()).ShouldBeEmpty();
        _scene.Settings = _scene.Settings with { Recreate = new Dictionary<string, bool>() };
        await _scene.Plan(Kind.Invoice);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    [Fact]
    public async Task Should_not_loop_in_a_cycle_when_it_is_deleted_again_at_once()
    {
        await Pair(Kind.Invoice, "I12", "70");
        await _scene.Gone(Side.Ssm, Kind.Invoice, "70");
        await _scene.Plan(Kind.Invoice);
        var made = await _scene.OnlyChange();
        await _scene.SetChanges(ChangeState.Applied);
        await _scene.Ssm(Kind.Invoice, "71", ("number", "I12"), ("total", 5m));
        await Relink("71");
        await _scene.Gone(Side.Ssm, Kind.Invoice, "71");
        await new Sage50Etl.Transform.Planning.StreamPlanner(_scene.Store, _scene.Context, _scene.Time).Plan(new(made.RunId), Kind.Invoice, PlanScene.Cancel);
        (await _scene.Changes()).ShouldHaveSingleItem("one create in one cycle");
        await _scene.Plan(Kind.Invoice);
        (await _scene.Changes()).Count(c => c.State == ChangeState.Planned).ShouldBe(1, "the next cycle creates it once more");
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_bring_the_lines_back_with_their_document_also_where_SSM_keeps_them()
    {
        await Pair(Kind.Order, "200", "70");
        await _scene.Sage(Kind.OrderLine, "9001", ("order", "200"), ("quantity", 2m));
        await _scene.Ssm(Kind.OrderLine, "81", ("order", "70"), ("quantity", 2m));
        await _scene.Linked(Kind.OrderLine, "9001", "81");
        await _scene.Gone(Side.Ssm, Kind.Order, "70");
        await _scene.Plan(Kind.Order);
        await _scene.Plan(Kind.OrderLine);
        var line = (await _scene.Changes()).Single(c => c.Kind == Kind.OrderLine);
        (line.Action, line.Target, line.WaitsForKey).ShouldBe(("create", Side.Ssm, "Sage50:200"));
    }

    [Fact]
    public async Task Should_leave_a_document_deleted_that_was_made_in_SSM()
    {
        await Pair(Kind.Order, "200", "70");
        await _scene.Store.Write(async db =>
        {
            db.Links.RemoveRange(db.Links);
            db.Bases.RemoveRange(db.Bases);
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Order, Record = "ssm#70", SageKey = "200", SsmKey = "70", State = LinkState.Linked });
        await _scene.Gone(Side.Ssm, Kind.Order, "70");
        await _scene.Plan(Kind.Order);
        (await _scene.LinkOf(Kind.Order, "ssm#70")).State.ShouldBe(LinkState.Tombstone);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_create_nothing_under_a_customer_that_stays_deleted()
    {
        await _scene.Link(Kind.Account, "MUR001", "5", LinkState.Tombstone);
        await _scene.Sage(Kind.Invoice, "I12", ("number", "I12"), ("account", "MUR001"), ("total", 5m));
        await _scene.Ssm(Kind.Invoice, "70", ("number", "I12"), ("account", "5"), ("total", 5m));
        await _scene.Linked(Kind.Invoice, "I12", "70");
        await _scene.Gone(Side.Ssm, Kind.Invoice, "70");
        await _scene.Plan(Kind.Invoice);
        var link = await _scene.LinkOf(Kind.Invoice, "I12");
        (link.State, link.Reason).ShouldBe((LinkState.Tombstone, "its account MUR001 was deleted in SSM (ACC-22)"));
    }

    [Theory]
    [InlineData(Kind.Invoice)]
    [InlineData(Kind.Order)]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Address)]
    public async Task Should_make_nothing_new_under_a_customer_that_stays_deleted_until_it_is_back(string kind)
    {
        await _scene.Link(Kind.Account, "MUR001", "5", LinkState.Tombstone);
        await _scene.Sage(kind, "N1", ("account", "MUR001"));

        await _scene.Plan(kind);

        (await _scene.Changes()).ShouldBeEmpty();
        var link = await _scene.LinkOf(kind, "N1");
        (link.State, link.Reason).ShouldBe((LinkState.Tombstone, "its account MUR001 was deleted in SSM (ACC-22)"));

        await _scene.Store.Write(db => db.Links.Where(l => l.Kind == Kind.Account).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, LinkState.Linked), PlanScene.Cancel), PlanScene.Cancel);
        await _scene.Plan(kind);

        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    private async Task Pair(string kind, string key, string ssm)
    {
        var fields = kind switch
        {
            Kind.Product => [("stockCode", (object?)key), ("name", "Bolt"), ("price", 2m)],
            Kind.Order => [("number", "O" + key), ("status", OrderState.OrderReceived)],
            _ => new[] { ("number", (object?)key), ("total", 5m) },
        };
        await _scene.Sage(kind, key, fields);
        await _scene.Ssm(kind, ssm, fields);
        await _scene.Linked(kind, key, ssm);
    }

    // As the settlement of the create leaves it.
    private async Task Relink(string ssm)
    {
        var (sage, image) = (await _scene.Image(Side.Sage50, Kind.Invoice, "I12"), await _scene.Image(Side.Ssm, Kind.Invoice, ssm));
        await _scene.Store.Write(async db =>
        {
            var link = db.Links.Single(l => l.Kind == Kind.Invoice);
            link.SsmKey = ssm;
            link.State = LinkState.Linked;
            db.Bases.Add(new BaseRow
            {
                Company = "acme", Kind = Kind.Invoice, Record = "I12", SageHash = Sage50Etl.Canonical.Images.RowHash.Of(sage), SsmHash = Sage50Etl.Canonical.Images.RowHash.Of(image),
                SageImage = RecordSchema.ToJson(sage), SsmImage = RecordSchema.ToJson(image), HashVersion = Sage50Etl.Canonical.Images.RowHash.Version, MappingVersion = 1,
            });
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
    }
}
