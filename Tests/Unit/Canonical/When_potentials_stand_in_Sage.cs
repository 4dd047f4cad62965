using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "ACC-05")]
public sealed class When_potentials_stand_in_Sage
{
    private static readonly MappingSettings Settings = new() { PotentialMarker = new() { Column = "ANALYSIS_1", Value = "POTENTIAL" } };

    [Theory]
    [InlineData("potential ", AccountStatus.Potential)]
    [InlineData("North", AccountStatus.Client)]
    [InlineData(null, AccountStatus.Client)]
    public void Should_be_told_by_the_configured_column(string? text, string status) =>
        Sample.With(Settings).FromSage(Sample.Customer with { Analysis1 = text })["status"].Text.ShouldBe(status);

    [Fact]
    public void Should_all_be_customers_without_the_setting() =>
        Sample.Mapper.FromSage(Sample.Customer with { Analysis1 = "POTENTIAL" })["status"].Text.ShouldBe(AccountStatus.Client);

    [Theory]
    [InlineData(AccountStatus.Potential, true, "POTENTIAL")]
    [InlineData(AccountStatus.Client, true, null)]
    [InlineData(AccountStatus.Potential, false, "POTENTIAL")]
    [InlineData(AccountStatus.Client, false, "")]
    public void Should_be_marked_and_unmarked(string status, bool creating, string? written)
    {
        var image = Image.Empty.With("status", FieldValue.Of(status));
        Sample.With(Settings).SageCustomer(image, Sample.Fields("status"), "MUR001", creating).Analysis1.ShouldBe(written);
        Sample.Mapper.SageCustomer(image, Sample.Fields("status"), "MUR001", creating).Analysis1.ShouldBeNull();
    }

    [Theory]
    [InlineData("ANALYSIS_2", "P", "Name another free analysis column")]
    [InlineData("ANALYSIS_3", "P", "Name another free analysis column")]
    [InlineData("STATUS_TEXT", "P", "is not known")]
    [InlineData("ANALYSIS_1", " ", "potentialMarker.value")]
    public void Should_refuse_a_column_in_use(string column, string value, string problem) =>
        (Settings with { PotentialMarker = new() { Column = column, Value = value } }).Validate().ShouldHaveSingleItem().ShouldContain(problem);
}
