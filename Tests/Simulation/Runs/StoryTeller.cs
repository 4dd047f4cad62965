using Sage50Etl.Hosting.Service;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>Makes a story of a seed.</summary>
internal static class StoryTeller
{
    private static readonly (FaultKind Kind, int Weight, int Chances)[] FaultKinds =
    [
        (FaultKind.Kill, 10, 2_500), (FaultKind.KillBeforeCommit, 5, 400), (FaultKind.KillBeforeSortOfCommit, 12, 12), (FaultKind.KillAfterWrite, 8, 40), (FaultKind.Stop, 5, 2_500), (FaultKind.StagingBusy, 3, 2_500), (FaultKind.ClockJumps, 4, 2_500),
        (FaultKind.WriteRefused, 3, 40), (FaultKind.WriteLost, 5, 40), (FaultKind.WriteLate, 5, 40), (FaultKind.AnswerLost, 8, 40), (FaultKind.AnswerLate, 4, 40),
        (FaultKind.AnswerWrong, 4, 40), (FaultKind.WriteBusy, 5, 40), (FaultKind.ReadBusy, 5, 150), (FaultKind.ReadReset, 4, 150), (FaultKind.ReadCut, 4, 150),
        (FaultKind.ReadEmpty, 4, 150), (FaultKind.ReadRepeated, 3, 150), (FaultKind.MessageLost, 5, 80), (FaultKind.MessageTwice, 5, 80), (FaultKind.MessageLate, 5, 80),
    ];

    /// <param name="faults">Left out, nothing goes wrong.</param>
    public static Story Of(ulong seed, bool faults)
    {
        var dice = Dice.Of(seed, "story");
        var stages = dice.Between(1, 2);
        var fromTheStart = faults && dice.Chance(12);
        IReadOnlyList<EndpointRole?> roles = faults && dice.Chance(25) ? Endpoints(dice) : [null];
        return new(seed, Deeds(Dice.Of(seed, "deeds"), stages), faults ? Bad(Dice.Of(seed, "faults"), fromTheStart ? 0 : 1, stages) : [])
        {
            Stages = stages, FromTheStart = fromTheStart, Roles = roles, RequestsPerSecond = dice.Chance(20) ? 10 : 0, Night = dice.Chance(25) ? dice.Between(1, 30) : 0,
            Asks = dice.Chance(25), MostChanges = dice.Chance(20) ? dice.Between(1, 4) : 0, LateMinutes = dice.Chance(50) ? dice.Between(1, 12) : 0,
            Bulk = dice.Chance(25), SweepMinutes = dice.Chance(25) ? dice.Between(1, 4) * 10 : 0, ChangesAt = stages > 1 && dice.Chance(20) ? 2 : 0,
        };
    }

    private static EndpointRole?[] Endpoints(Dice dice)
    {
        EndpointRole?[] three = [EndpointRole.Extract, EndpointRole.Transform, EndpointRole.Load];
        return dice.Chance(50) ? [.. three, three[dice.Below(3)]] : three;
    }

    private static List<Deed> Deeds(Dice dice, int stages)
    {
        var known = Crowd.Known;
        var deeds = new List<Deed>();
        for (var stage = 1; stage <= stages; stage++)
            for (var left = dice.Between(3, 14); left > 0; left--)
            {
                var drawn = dice.Below(known.Sum(k => k.Weight));
                var what = known.First(k => (drawn -= k.Weight) < 0).What;
                deeds.Add(new($"d{deeds.Count}", stage, dice.Below(8 * 60), what, dice.Next()));
            }
        return deeds;
    }

    private static List<Fault> Bad(Dice dice, int first, int stages)
    {
        var faults = new List<Fault>();
        for (var stage = first; stage <= stages; stage++)
            for (var left = dice.Between(0, 9); left > 0; left--)
            {
                var drawn = dice.Below(FaultKinds.Sum(k => k.Weight));
                var (kind, _, chances) = FaultKinds.First(k => (drawn -= k.Weight) < 0);
                // More chances in the first load.
                faults.Add(new($"f{faults.Count}", stage, kind, dice.Below(stage == 0 ? chances * 4 : chances), dice.Below(100)));
            }
        return faults;
    }
}
