using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A customer moves from one company of a shared tenant to the other: the office deletes it in the first one's Sage, the connector deletes
/// it in SSM, and a rep restores it there and gives it the branch of the second. A linked record belongs to its link's company (D9), but
/// what is left of that link says that the record is gone. It still counts as the first company's: the second never makes the customer, its
/// documents wait, the first one does nothing with it either, and nobody is told.
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class A_customer_that_left_one_company_may_be_given_to_another
{
    private const int Acme = 16;
    private const int Bolt = 2;

    [Theory]
    [InlineData(null, true)] // The control: nobody ever had it.
    [InlineData(LinkState.Linked, false)] // The control: it stands in the other company's Sage.
    [InlineData(LinkState.Gone, true)]
    public async Task Should_be_ours(string? theirs, bool ours)
    {
        using var acme = new ExtractScene
        {
            Owners = new("acme", [new("bolt", "B-", Bolt, null, null), new("acme", "A-", Acme, null, null)], TellsUnowned: true),
        };
        if (theirs is not null)
            await acme.Add(
                new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "1", State = theirs });
        acme.Ssm.Records.Add(new SsmAccount { Id = 1, Name = "Murphy", BranchId = new(Acme, null) });

        await acme.Sweep(Streams.Customers, Side.Ssm);

        var row = (await acme.Current(Kind.Account, "1", Side.Ssm))!;
        (row.Filter is null).ShouldBe(
            ours, $"{row.Filter}; told: {string.Join(", ", (await acme.Rows<FindingRow>()).Select(f => f.Reason))}");
    }
}
