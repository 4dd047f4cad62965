using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that is no customer is not read-only in SSM: a rep edits it until its status makes it a customer (ACC-04), and every customer
/// of Sage is (ACC-08). With potentials in Sage (ACC-05) each of them is marked read-only too: nobody can make it a customer in SSM any
/// more, although the status is said to go both ways.
/// </summary>
[Trait("Rule", "ACC-04")]
[Trait("Rule", "ACC-05")]
public sealed class A_potential_that_stands_in_Sage_is_not_read_only
{
    private static readonly MappingSettings Settings = new() { PotentialMarker = new() { Column = "ANALYSIS_1", Value = "POTENTIAL" } };

    [Theory]
    [InlineData(null, AccountStatus.Client, true)]
    [InlineData("POTENTIAL", AccountStatus.Potential, false)]
    public void Should_be_so_for_customers_only(string? text, string status, bool readOnly)
    {
        var image = Sample.With(Settings).FromSage(Sample.Customer with { Analysis1 = text });

        image["status"].Text.ShouldBe(status);
        (image["readOnly"].ToString() == bool.TrueString).ShouldBe(readOnly, image["readOnly"].ToString());
    }
}
