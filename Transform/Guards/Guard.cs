using System.Globalization;

namespace Sage50Etl.Transform.Guards;

/// <summary>Weighs a whole plan before anything is written (design 4.4). Pure.</summary>
public static class Guard
{
    /// <summary>Reasons to hold the run; empty lets it go.</summary>
    public static IReadOnlyList<string> Weigh(IEnumerable<StreamPlan> plans, GuardLimits limits) =>
    [
        .. plans.SelectMany(p => new[]
        {
            Over(p.Stream, "creates", p.Creates, p.Records, limits.Creates, limits.Handful),
            Over(p.Stream, "updates", p.Updates, p.Records, limits.Updates, limits.Handful),
            Over(p.Stream, "deletes", p.Deletes, p.Records, limits.Deletes, limits.Handful),
        }).OfType<string>(),
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
