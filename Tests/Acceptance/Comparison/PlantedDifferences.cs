using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>
/// Proves that the comparison is not blind: each fault is planted in two sides that agree, looked for, and undone together with its transaction.
/// Needs a tenant that does not protect read-only records.
/// </summary>
public static class PlantedDifferences
{
    public static IReadOnlyList<PlantedDifference> All(SageCompanyStore sage, SsmTenantStore ssm)
    {
        var pick = new Pick(new TenantRecords(ssm), ssm);
        return [.. PlantedInParties.All(pick), .. PlantedInCatalogue.All(pick), .. PlantedInDocuments.All(pick), .. PlantedInSales.All(pick, sage), .. PlantedInBornDocuments.All(pick, sage)];
    }

    /// <summary>Names of the faults that the comparison did not find, with what it said instead. Leaves both sides as they were.</summary>
    public static IReadOnlyList<string> Missed(SageCompanyStore sage, SsmTenantStore ssm) => Missed(All(sage, ssm), sage, ssm);

    /// <summary>As <see cref="Missed(SageCompanyStore, SsmTenantStore)"/>, for faults that both sides share and <see cref="DayOutcome"/> must find.</summary>
    public static IReadOnlyList<string> MissedInDay(SageCompanyStore sage, SsmTenantStore ssm) =>
        Missed(PlantedInBornDocuments.OfTheDay(new Pick(new TenantRecords(ssm), ssm), sage), sage, ssm, DayOutcome.Unmet);

    internal static IReadOnlyList<string> Missed(IEnumerable<PlantedDifference> planted, SageCompanyStore sage, SsmTenantStore ssm) =>
        Missed(planted, sage, ssm, (company, tenant) => TenantComparison.Differences(company, tenant));

    private static IReadOnlyList<string> Missed(
        IEnumerable<PlantedDifference> planted, SageCompanyStore sage, SsmTenantStore ssm, Func<SageCompanyStore, SsmTenantStore, IReadOnlyList<string>> look)
    {
        var before = look(sage, ssm).ToHashSet();
        return [.. planted.Select(p => (p.Name, p.Says, Found: Found(p, sage, ssm, look).Where(s => !before.Contains(s)).ToList()))
            .Where(p => !p.Found.Exists(s => s.Contains(p.Says, StringComparison.Ordinal)))
            .Select(p => $"{p.Name}: no sentence with '{p.Says}', but {p.Found.Count} others{(p.Found.Count == 0 ? "" : ", such as " + p.Found[0])}")];
    }

    private static IReadOnlyList<string> Found(
        PlantedDifference planted, SageCompanyStore sage, SsmTenantStore ssm, Func<SageCompanyStore, SsmTenantStore, IReadOnlyList<string>> look)
    {
        IReadOnlyList<string> found = [];
        try
        {
            ssm.ApplyOnce($"planted: {planted.Name}", tenant => sage.InTransaction<bool>(() =>
            {
                planted.Plant(sage, tenant);
                found = look(sage, tenant);
                throw new UndoneException();
            }));
        }
        catch (UndoneException)
        {
        }
        return found;
    }

    private sealed class UndoneException : Exception;
}
