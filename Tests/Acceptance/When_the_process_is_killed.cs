using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_the_process_is_killed
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>One draw; a soak sets SAGE50ETL_KILL_SEEDS for more.</summary>
    public static TheoryData<int> Seeds()
    {
        var asked = Environment.GetEnvironmentVariable("SAGE50ETL_KILL_SEEDS");
        return [.. Enumerable.Range(2026, asked is { Length: > 0 } ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) : 1)];
    }

    /// <summary>Ten kills at moments of a seeded draw, half of them in the cycle that makes documents in Sage, then the demo once more to its end: the same state as without a kill, nothing created twice (I1, I2, I5).</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I8")]
    public async Task Should_end_in_the_same_state_with_nothing_doubled(int seed)
    {
        using var folder = new TempFolder();
        var chance = new Random(seed);
        string[] demo = ["demo", "--customers", "30", "--once", "--json", "--data", folder.Path];
        for (var kill = 0; kill < 10; kill++)
        {
            using var program = RealProgram.Start(demo);
            await program.Said("No real system is touched", Token);
            var late = kill >= 5;
            if (late) await SecondCycle(program);
            await Moment(program, TimeSpan.FromMilliseconds(late ? chance.Next(50, 1_500) : chance.Next(200, 3_000)));
            await program.Kill();
        }

        var result = await RealProgram.Run(Token, null, demo);

        result.ExitCode.ShouldBe(0, result.Errors);
        await using var systems = await SandboxFiles.Open(folder.Path, Token);
        TenantComparison.Differences(systems.Sage, systems.Ssm).ShouldBeEmpty();
        TenantComparison.DoubledCreates(systems.Sage, systems.Ssm).ShouldBeEmpty();
        DayOutcome.Unmet(systems.Sage, systems.Ssm).ShouldBeEmpty();
        foreach (var quiet in result.Json().GetProperty("cycles").EnumerateArray().Skip(2))
            quiet.GetProperty("streams").EnumerateArray().Sum(s => s.GetProperty("created").GetInt32() + s.GetProperty("updated").GetInt32()).ShouldBe(0);
    }

    private static async Task SecondCycle(RealProgram program)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!program.HasExited && !new[] { "Cycle 2 of", "Cycle 3 of", "Cycle 4 of" }.Any(c => program.Errors.Contains(c, StringComparison.Ordinal)))
            await timer.WaitForNextTickAsync(Token);
    }

    // The kill comes after a drawn time, whatever the program is doing then; ending early is one of the moments.
    private static async Task Moment(RealProgram program, TimeSpan after)
    {
        using var limit = new CancellationTokenSource(after);
        try
        {
            await program.Ended(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The time has come.
        }
    }
}
