using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_a_mapper_is_built
{
    [Fact]
    public void Should_have_valid_profiles_that_feed_every_field() => Should.NotThrow(Sample.Mapper.AssertValid);

    [Fact]
    public void Should_print_nothing_about_licences()
    {
        var (console, written) = (Console.Out, new StringWriter());
        Console.SetOut(written);
        try
        {
            Sample.With(new MappingSettings { ExtIdPrefix = "quiet-" }).FromSage(Sample.Customer);
        }
        finally
        {
            Console.SetOut(console);
        }
        written.ToString().ShouldNotContain("icense");
    }

    [Fact]
    public void Should_accept_the_defaults() => new MappingSettings().Validate().ShouldBeEmpty();

    [Fact]
    public void Should_find_the_sandbox_complete() => Sample.Lists.Problems().ShouldBeEmpty();

    [Theory]
    [InlineData("ANALYSIS_3", "ANALYSIS_3", "overwrite")]
    [InlineData("SALES_REP", "ANALYSIS_3", "not known")]
    [InlineData("ANALYSIS_1", "NOTES_1", "not known")]
    [Trait("Rule", "ACC-35")]
    [Trait("Rule", "D17")]
    public void Should_refuse_columns_that_collide_or_do_not_exist(string rep, string marker, string says) =>
        new MappingSettings { RepColumn = rep, MarkerColumn = marker }.Validate().ShouldHaveSingleItem().ShouldContain(says);

    [Fact]
    public void Should_accept_taken_by_for_documents_only()
    {
        new MappingSettings { DocumentRepColumn = "TAKEN_BY" }.Validate().ShouldBeEmpty();
        new MappingSettings { RepColumn = "TAKEN_BY", DocumentRepColumn = "ANALYSIS_1" }.Validate().ShouldHaveSingleItem();
    }

    [Fact]
    public void Should_name_every_other_mistake()
    {
        var settings = new MappingSettings
        {
            ExtIdPrefix = "A B",
            FirstNameFiller = " ",
            AcceptedContactTypes = [0],
            QuoteValidityDays = 0,
            PotentialLabel = "client",
            OrderStatusLabels = new Dictionary<string, string> { [OrderState.OrderReceived] = "Open", [OrderState.QuotationOpen] = "open", ["Lost?"] = "x" },
            ServiceProducts = new Dictionary<string, string>(),
            CustomFields = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [Kind.Order] = new Dictionary<string, string> { ["net"] = "Net", ["tax"] = "Z_Tax", ["gross"] = "z_tax", ["reference"] = "Z_Ref" },
            },
        };
        var problems = settings.Validate();
        foreach (var part in new[] { "extIdPrefix", "firstNameFiller", "acceptedContactTypes", "quoteValidityDays", "potentialLabel", "'Open'", "Lost?",
                     "no label for OrderCancelled", "for carriage", "'Net'", "Z_Tax for two", "order.reference" })
            problems.ShouldContain(p => p.Contains(part), part);
    }

    [Fact]
    [Trait("Rule", "D5")]
    [Trait("Rule", "D11")]
    [Trait("Rule", "USR-12")]
    public void Should_name_what_the_tenant_lacks()
    {
        var lists = new Sage50Etl.Canonical.ReferenceLists(new() { SageCurrencies = [] }, Sample.Settings);
        var problems = lists.Problems().ToList();
        foreach (var part in new[] { "'Client'", "'Order on hold'", "'SVC-CARR'", "default branch", "admin user", "base currency" })
            problems.ShouldContain(p => p.Contains(part), part);
    }
}
