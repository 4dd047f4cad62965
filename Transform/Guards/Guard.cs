using System.Globalization;

namespace Sage50Etl.Transform.Guards;

/// <summary>Weighs a whole plan before anything is written (design 4.4). Pure.</summary>
public static class Guard
{
    /// <summary>Reasons to hold the run; empty lets it go.</summary>
    public static IReadOnlyList<string> Weigh(IEnumerable<StreamPlan> plans, GuardLimits limits) =>
    [
        .. plans.SelectMany(p => Weigh(p, limits.Of(p.Stream))).OfType<string>(),
    ];

    private static string?[] Weigh(StreamPlan plan, GuardLimits limits) =>
    [
        Over(plan.Stream, "creates", plan.Creates, plan.Records, limits.Creates, limits.Handful),
        Over(plan.Stream, "updates", plan.Updates, plan.Records, limits.Updates, limits.Handful),
        Over(plan.Stream, "deletes", plan.Deletes, plan.Records, limits.Deletes, limits.Handful),
    ];

    private static string? Over(string stream, string what, int count, long records, GuardLimit limit, int handful)
    {
        if (count > limit.Count) return $"{stream}: {count} {what}, limit {limit.Count}";
        var percent = records == 0 ? 0 : 100m * count / records;
        return count > handful && percent > limit.Percent
            ? string.Create(CultureInfo.InvariantCulture, $"{stream}: {count} {what} are {percent:0.#} % of {records}, limit {limit.Percent} %")
            : null;
    }
}
