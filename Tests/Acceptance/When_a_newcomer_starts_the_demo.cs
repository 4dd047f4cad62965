using System.Text.Json;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_newcomer_starts_the_demo
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "ACC-01")]
    [Trait("Rule", "CON-01")]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I3")]
    [Trait("Rule", "ORD-02")]
    [Trait("Rule", "INV-01")]
    [Trait("Rule", "ORD-15")]
    public async Task Should_leave_both_systems_agreed_record_by_record_and_to_the_penny()
    {
        using var folder = new TempFolder();

        var result = await RealProgram.Run(Token, null, "demo", "--once", "--json", "--data", folder.Path);

        result.ExitCode.ShouldBe(0, result.Errors);
        Figures(result.Json());
        await using var systems = await SandboxFiles.Open(folder.Path, Token);
        TenantComparison.Differences(systems.Sage, systems.Ssm).ShouldBeEmpty();
        TenantComparison.DoubledCreates(systems.Sage, systems.Ssm).ShouldBeEmpty();
        DayOutcome.Unmet(systems.Sage, systems.Ssm).ShouldBeEmpty();
        // The comparison itself must not be blind: it finds every planted fault.
        PlantedDifferences.Missed(systems.Sage, systems.Ssm).ShouldBeEmpty();
        PlantedDifferences.MissedInDay(systems.Sage, systems.Ssm).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_keep_the_service_running_until_ctrl_c()
    {
        using var folder = new TempFolder();
        using var program = RealProgram.Start(["demo", "--customers", "20", "--data", folder.Path]);

        await program.Said("Service running", Token);
        program.Interrupt();
        var result = await program.Ended(Token);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("Cycle 4: nothing written to either side");
    }

    [Theory]
    [InlineData("--customers", "3")]
    [InlineData("--customers", "many")]
    [InlineData("--speed", "fast")]
    public async Task Should_explain_a_wrong_option(string option, string value)
    {
        using var folder = new TempFolder();

        var result = await RealProgram.Run(Token, null, "demo", option, value, "--data", folder.Path);

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("--help");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static void Figures(JsonElement json)
    {
        var cycles = json.GetProperty("cycles").EnumerateArray().ToList();
        cycles.Count.ShouldBe(4);
        json.GetProperty("peakMemoryMb").GetInt32().ShouldBeInRange(20, 2000);
        Sum(cycles[0], "created").ShouldBeGreaterThan(5_000);
        Sum(cycles[1], "created").ShouldBeGreaterThan(20);
        Sum(cycles[1], "updated").ShouldBeGreaterThan(20);
        Sum(cycles[1], "deleted").ShouldBe(2);
        Sum(cycles[1], "conflicts").ShouldBeGreaterThan(1);
        var documents = cycles[1].GetProperty("streams").EnumerateArray()
            .Single(s => s.GetProperty("name").GetString() == "orders" && s.GetProperty("direction").GetString() == "ssm-to-sage50");
        (documents.GetProperty("created").GetInt32(), documents.GetProperty("waiting").GetInt32(), documents.GetProperty("refused").GetInt32()).ShouldBe((2, 2, 0));
        foreach (var quiet in cycles.Skip(2))
            (Sum(quiet, "created") + Sum(quiet, "updated") + Sum(quiet, "deleted") + Sum(quiet, "conflicts")).ShouldBe(0);
        cycles.ShouldAllBe(c => c.GetProperty("apiCalls").GetInt64() > 0 && c.GetProperty("seconds").GetDecimal() > 0);
        cycles.SelectMany(c => c.GetProperty("streams").EnumerateArray()).Select(s => s.GetProperty("name").GetString()).Distinct()
            .ShouldBe(["users", "products", "customers", "contacts", "orders", "invoices"]);
    }

    private static int Sum(JsonElement cycle, string figure) => cycle.GetProperty("streams").EnumerateArray().Sum(s => s.GetProperty(figure).GetInt32());
}
