using Sage50Etl.Tests.Simulation.Runs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Simulation;

/// <summary>What the simulation once found, in the shortest story it found it by.</summary>
public sealed class When_seeds_are_kept
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Rule", "I4")]
    [InlineData(1000, "f3", "one empty answer instead of the list of currencies took the currency from every document and price list for an hour")]
    public async Task Should_end_well(int seed, string kept, string once)
    {
        var ended = await Workers.Play([(ulong)seed], 1, ["--keep", kept], Token);

        ended.ShouldHaveSingleItem().Complaints.ShouldBeEmpty(once);
    }
}
