namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>All resources of the simulated tenant (ssm-api 3).</summary>
internal static class SsmCatalogue
{
    public static IReadOnlyList<SsmResource> All { get; } =
        [.. CrmResources.All, .. ProductResources.All, .. SalesResources.All, .. ReferenceResources.All];

    private static readonly Dictionary<string, SsmResource> ByPath = All.ToDictionary(r => r.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>Case does not matter: salesOrdersLines and salesordersLines are one (ssm-api 2.1).</summary>
    public static SsmResource? Find(string path) => ByPath.GetValueOrDefault(path);

    public static SsmResource Get(string path) =>
        Find(path) ?? throw new ArgumentException($"The simulated tenant has no resource '{path}'; see SsmCatalogue for those it has.", nameof(path));
}
