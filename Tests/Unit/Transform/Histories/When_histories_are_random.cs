using System.Globalization;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

[Trait("Rule", "CON-09")]
[Trait("Rule", "I1")]
[Trait("Rule", "I5")]
[Trait("Rule", "I6")]
[Trait("Rule", "D2")]
[Trait("Rule", "D3")]
public sealed class When_histories_are_random
{
    /// <summary>Steps of each policy's history; a soak sets SAGE50ETL_HISTORY_STEPS and SAGE50ETL_HISTORY_SEED.</summary>
    private static readonly int Steps = Setting("SAGE50ETL_HISTORY_STEPS", 1_000);
    private static readonly int Seed = Setting("SAGE50ETL_HISTORY_SEED", 1);

    public static TheoryData<string, ConflictPolicy, string> Faults() => new()
    {
        { nameof(Mutants.IgnoresBase), ConflictPolicy.SageWins, "lone edit" },
        { nameof(Mutants.TakesAbsentForNull), ConflictPolicy.SageWins, "D2" },
        { nameof(Mutants.WritesBothWays), ConflictPolicy.SageWins, "D2" },
        { nameof(Mutants.ForgetsTheLoser), ConflictPolicy.SsmWins, "I1" },
        { nameof(Mutants.KeepsTheBaseAfterAdopting), ConflictPolicy.SageWins, "lone edit" },
        { nameof(Mutants.TakesNewestWithoutSkew), ConflictPolicy.Newest, "policy" },
        { nameof(Mutants.LetsSageWinAlways), ConflictPolicy.Ask, "policy" },
        { nameof(Mutants.TakesTheWrongSide), ConflictPolicy.SageWins, "policy" },
        { nameof(Mutants.KeepsOneBaseForBothSides), ConflictPolicy.SageWins, "D2" },
        { nameof(Mutants.ComparesTheSidesOnly), ConflictPolicy.SageWins, "I1" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Should_notice_a_merge_with_a_fault(string fault, ConflictPolicy policy, string promise)
    {
        var mutant = typeof(Mutants).GetMethod(fault)!.CreateDelegate<Func<RecordState, KindPolicy, RecordDecision>>();
        using var history = new History(7, policy, mutant);
        (await Should.ThrowAsync<HistoryBroken>(() => history.Play(1_000))).Promise.ShouldBe(promise);
    }

    [Theory]
    [InlineData(ConflictPolicy.SageWins)]
    [InlineData(ConflictPolicy.SsmWins)]
    [InlineData(ConflictPolicy.Newest)]
    [InlineData(ConflictPolicy.Ask)]
    public async Task Should_keep_every_promise(ConflictPolicy policy)
    {
        using var history = new History(Seed, policy, RecordMerge.Decide);
        await history.Play(Steps);
        history.Cycles.ShouldBeGreaterThan(Steps / 20);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
