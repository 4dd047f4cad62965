using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A column that Sage does not deliver counts as absent and changes nothing (ACC-35, D2). Without the column that tells potentials the
/// status is absent, but the mark read-only, which follows from it, is that of a customer: every potential is closed in SSM.
/// </summary>
[Trait("Rule", "ACC-35")]
[Trait("Rule", "D2")]
public sealed class A_potential_stays_open_when_its_mark_is_not_delivered
{
    private static readonly MappingSettings Settings = new() { PotentialMarker = new() { Column = "ANALYSIS_1", Value = "POTENTIAL" } };

    [Fact]
    public void Control_it_is_open_when_its_mark_is_delivered() =>
        Sample.With(Settings).FromSage(Sample.Customer with { Analysis1 = "POTENTIAL" })["readOnly"].ToString().ShouldBe(bool.FalseString);

    [Theory]
    [InlineData("status")] // The control.
    [InlineData("readOnly")]
    public void Should_be_absent(string field)
    {
        var row = Sample.Customer with { Analysis1 = null, Absent = new HashSet<string> { nameof(SalesLedger.Analysis1) } };

        Sample.With(Settings).FromSage(row)[field].IsAbsent.ShouldBeTrue();
    }
}
