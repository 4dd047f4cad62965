using System.Globalization;

namespace Sage50Etl.Hosting.Runs;

/// <summary>The argument of an approval: nothing, "reject", the number of a plan, or "reject:" and a number.</summary>
internal static class PlanName
{
    public const long Unreadable = -1;

    public static (bool Rejects, long? Run) Of(string? arguments)
    {
        var rejects = arguments?.StartsWith("reject", StringComparison.Ordinal) == true;
        var number = rejects ? arguments!["reject".Length..].TrimStart(':') : arguments;
        if (string.IsNullOrEmpty(number)) return (rejects, null);
        return (rejects, long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : Unreadable);
    }
}
