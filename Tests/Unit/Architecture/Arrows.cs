namespace Sage50Etl.Tests.Unit.Architecture;

/// <summary>Who may reference whom: the table of design section 1, by project folder name.</summary>
internal static class Arrows
{
    private const string Sage = "Connectors.Sage50";
    private const string Ssm = "Connectors.Ssm";
    private const string Staging = "Staging.Database";

    public static IReadOnlyDictionary<string, string[]> Of { get; } = new Dictionary<string, string[]>
    {
        ["Messages"] = [],
        [Sage] = [],
        [Ssm] = [],
        ["Canonical"] = [Sage, Ssm],
        [Staging] = ["Messages"],
        ["Extract"] = ["Canonical", Sage, Ssm, Staging, "Messages"],
        ["Transform"] = ["Canonical", Staging, "Messages"],
        ["Load"] = ["Canonical", Sage, Ssm, Staging, "Messages"],
        ["Operations"] = [Staging, "Messages"],
        ["Hosting"] = ["Messages", Sage, Ssm, "Canonical", Staging, "Extract", "Transform", "Load", "Operations"],
        ["Sandbox"] = [],
        ["Endpoint"] = ["Hosting", "Operations", "Sandbox"],
        ["Endpoint.NServiceBus"] = ["Hosting"],
    };

    /// <summary>Types a project may name. A host refers to Hosting alone and meets the port, the staging store and the connectors' failures through it; the work itself it leaves alone.</summary>
    public static IEnumerable<string> MayName(string project) =>
        project.StartsWith("Endpoint", StringComparison.Ordinal) ? [.. Of[project], "Messages", Staging, Sage, Ssm] : Of[project];
}
