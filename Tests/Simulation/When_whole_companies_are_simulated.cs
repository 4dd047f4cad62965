using System.Globalization;
using System.Security.Cryptography;
using Sage50Etl.Tests.Simulation.Runs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Simulation;

/// <summary>
/// Companies at work under a seed, with everything going wrong that may, judged at the end (I1 to I8). The seeds are always the same ones, so that a red run is about the
/// change that was made; SAGE50ETL_SIMULATION_SEEDS plays so many new ones instead. SAGE50ETL_SIMULATION_SECONDS (110) is the time in which further seeds are begun.
/// </summary>
public sealed class When_whole_companies_are_simulated
{
    private const int Kept = 40;
    private static readonly int Cores = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I3")]
    [Trait("Rule", "I5")]
    [Trait("Rule", "I6")]
    [Trait("Rule", "I8")]
    public async Task Should_lose_nothing_double_nothing_and_be_quiet_in_the_end()
    {
        var fresh = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
        var asked = Number("SAGE50ETL_SIMULATION_SEEDS");
        var seconds = Number("SAGE50ETL_SIMULATION_SECONDS") ?? (asked is null ? 110 : int.MaxValue);
        IReadOnlyList<ulong> seeds = asked is { } many
            ? [.. Enumerable.Range(0, many).Select(i => fresh + (ulong)i)]
            : [.. Enumerable.Range(1, Kept).Select(i => (ulong)i)];

        var ended = await Workers.Play(seeds, Cores, ["--shrink", "--seconds", seconds.ToString(CultureInfo.InvariantCulture)], Token);

        var of = asked is null ? $"seeds 1 to {Kept}" : string.Create(CultureInfo.InvariantCulture, $"new seeds from {fresh}");
        await Console.Error.WriteLineAsync($"{Figures.Of(ended, "with build/mutants.sh")}; {of}");
        ended.Where(e => e.Complaints.Length > 0).Select(e => e.Text()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_be_the_same_history_each_time_for_one_seed()
    {
        var once = await Workers.Play([3, 8, 52], 1, [], Token);
        var again = await Workers.Play([8, 52, 3], 1, [], Token);

        again.OrderBy(e => e.Seed).Select(e => (e.Seed, e.Mark)).ShouldBe(once.OrderBy(e => e.Seed).Select(e => (e.Seed, e.Mark)));
    }

    /// <exception cref="FormatException">With the name of what is wrong.</exception>
    private static int? Number(string name)
    {
        var given = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(given)) return null;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new FormatException($"{name} is '{given}', and has to be a whole number above 0.");
    }
}
