using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A customer left the first company of a shared tenant (deleted in its Sage, the link says gone) and was given to the second, which has
/// made it in its own Sage (D9). Now it is there again in the first one's Sage, as after a restored backup, or under its former reference
/// where Sage tells no creation dates. The link of the first company becomes a live one again, since SSM still has the record, and from
/// then on the record is that of both: both read it as theirs and write their Sage into it, in turns, and nobody is told.
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_record_given_to_another_company_is_not_taken_back_by_the_first
{
    private const int Acme = 16;
    private const int Bolt = 2;

    [Theory]
    [InlineData(false)] // The control: it stays away from the first one's Sage.
    [InlineData(true)]
    public async Task Should_be_the_second_ones_alone(bool back)
    {
        using var plan = new PlanScene();
        await plan.LinkedCustomer("MUR001", "1");
        await plan.Gone(Side.Sage50, Kind.Account, "MUR001");
        await plan.Plan(Kind.Account);
        await plan.SetChanges(ChangeState.Applied);
        // What the settled deletion leaves of the link; SSM restored the record since, and it is read as the second one's.
        await plan.Store.Write(async db => (await db.Links.FindAsync("acme", Kind.Account, "MUR001"))!.State = LinkState.Gone, TestContext.Current.CancellationToken);
        await plan.Filter(Side.Ssm, Kind.Account, "1", "belongs to company bolt (D9)");
        await plan.Add(
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "M-7", SageKey = "M-7", SsmKey = "1", State = LinkState.Linked });
        await plan.Plan(Kind.Account);
        if (back) await plan.Edit(Side.Sage50, Kind.Account, "MUR001", ("phone", "087 1"));
        if (back) await plan.Put(Side.Sage50, Kind.Account, (await plan.Row(Side.Sage50, Kind.Account, "MUR001")) with { Gone = false, ReadAt = plan.Now.AddMinutes(1) });
        await plan.Plan(Kind.Account);
        var link = await plan.LinkOf(Kind.Account, "MUR001");

        using var acme = new ExtractScene
        {
            Owners = new("acme", [new("bolt", "B-", Bolt, null, null), new("acme", "A-", Acme, null, null)], TellsUnowned: true),
        };
        await acme.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = link.SageKey, SsmKey = link.SsmKey, State = link.State },
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "M-7", SageKey = "M-7", SsmKey = "1", State = LinkState.Linked });
        acme.Ssm.Records.Add(new SsmAccount { Id = 1, Name = "Murphy", BranchId = new(Bolt, null) });
        await acme.Sweep(Streams.Customers, Side.Ssm);

        var row = (await acme.Current(Kind.Account, "1", Side.Ssm))!;
        row.Filter.ShouldBe(
            "belongs to company bolt (D9)", $"the first one's link: {link.State} {link.Reason} {link.SageKey} {link.SsmKey}");
    }
}
