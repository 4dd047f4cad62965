using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Just before the create Sage is asked for everybody who was changed since two days before the reading (D21). The first row among them
/// that cannot be read ends the question, so that one customer with an odd value, who has stood in Sage for years and got an invoice
/// yesterday, keeps every new customer of SSM out. A row that cannot be read costs only the record that it may be (D7), and that one is
/// known under its key.
/// </summary>
[Trait("Rule", "D21")]
[Trait("Rule", "D7")]
public sealed class An_unreadable_neighbour_keeps_no_new_customer_out
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, -30)]
    [InlineData(true, 0)]
    public async Task Should_be_made_all_the_same(bool broken, int changedDays)
    {
        var sage = new SampleSage();
        var odd = new SalesLedger { AccountRef = "ODD001", Name = "Somebody Else", Address5 = "D04", RecordModifyDate = ExtractScene.Monday.AddDays(changedDays) };
        sage.Rows.Add(odd);
        if (broken) sage.Break(odd, "ODD001");
        var target = new SageTarget(sage, null!, Sample.Mapper, Sample.Settings);
        var request = new WriteRequest(Kind.Account, Staged.Image(("name", "Murphy Motors Ltd"), ("postcode", "T12"), ("status", "Client")), "MUR001", "9");

        (await target.Alike(request, new(ExtractScene.Monday, TimeSpan.Zero), StagingFile.Cancel)).ShouldBeEmpty();
    }
}
