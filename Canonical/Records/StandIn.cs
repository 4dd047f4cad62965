using System.Globalization;

namespace Sage50Etl.Canonical.Records;

/// <summary>What stands in SSM for a name that Sage leaves empty and SSM demands: the key, marked as such. It never flows back, and gives way to a name once there is one (D23).</summary>
public static class StandIn
{
    private const string Mark = " (no name)";

    public static string For(string? name, string key) => string.IsNullOrWhiteSpace(name) ? key + Mark : name;

    /// <summary>The name of a category, which is known by its number.</summary>
    public static string ForCategory(string? name, int number) => For(name, string.Create(CultureInfo.InvariantCulture, $"Category {number}"));

    public static bool Is(string? name) => name?.EndsWith(Mark, StringComparison.Ordinal) == true;
}
