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
/// Just before the create Sage is asked once more for a customer made there since it was read (D21). It was asked for the name letter by
/// letter, and compared as people read it (ACC-13: case and spaces aside) only afterwards, so that one typed with another space was never
/// seen and the customer was made twice.
/// </summary>
[Trait("Rule", "D21")]
[Trait("Rule", "ACC-13")]
public sealed class A_customer_typed_in_Sage_with_other_spaces_is_not_made_twice
{
    [Theory]
    [InlineData("Murphy Motors Ltd")]
    [InlineData("Murphy  Motors Ltd")]
    [InlineData("MurphyMotors Ltd")]
    [InlineData("MURPHY MOTORS LTD")]
    public async Task Should_be_seen(string typed)
    {
        var sage = new SampleSage();
        sage.Rows.Add(new SalesLedger { AccountRef = "MUR009", Name = typed, Address5 = "T12", RecordModifyDate = ExtractScene.Monday });
        var target = new SageTarget(sage, null!, Sample.Mapper, Sample.Settings);
        var request = new WriteRequest(Kind.Account, Staged.Image(("name", "Murphy Motors Ltd"), ("postcode", "T12"), ("status", "Client")), "MUR001", "9");

        (await target.Alike(request, new(ExtractScene.Monday, TimeSpan.Zero), StagingFile.Cancel)).ShouldBe(["MUR009"]);
    }
}
