using System.Globalization;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>
/// What people call a plan: the number of its run, and from the second pass on a dot and the pass behind it (D27). An approval's argument is nothing, a plan,
/// "reject", or "reject:" and a plan.
/// </summary>
public static class PlanName
{
    public const long Unreadable = -1;

    public static string Of(RunRow run) => run.Pass > 1 ? string.Create(CultureInfo.InvariantCulture, $"{run.Id}.{run.Pass}") : run.Id.ToString(CultureInfo.InvariantCulture);

    public static (bool Rejects, long? Run, int Pass) Of(string? arguments)
    {
        var rejects = arguments?.StartsWith("reject", StringComparison.Ordinal) == true;
        var name = rejects ? arguments!["reject".Length..].TrimStart(':') : arguments;
        if (string.IsNullOrEmpty(name)) return (rejects, null, 0);

        var parts = name.Split('.');
        var pass = 1;
        var readable = parts.Length <= 2 && Number(parts[0], out var run) && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out pass));
        return readable ? (rejects, long.Parse(parts[0], CultureInfo.InvariantCulture), pass) : (rejects, Unreadable, 0);
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
