using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;

namespace Sage50Etl.Canonical;

internal static class ReferenceCheck
{
    public static IEnumerable<string> Of(
        ReferenceLists lists, MappingSettings settings, NamedIds accountStatuses, NamedIds orderStatuses, ReferenceSources sources)
    {
        if (!accountStatuses.Knows(settings.ClientLabel))
            yield return $"SSM has no account status '{settings.ClientLabel}'. Add it, or set clientLabel to the label that means customer.";
        if (settings.Potentials() is not null && !accountStatuses.Knows(settings.PotentialLabel))
            yield return $"SSM has no account status '{settings.PotentialLabel}', which mapping.potentialMarker needs. Add it, or correct potentialLabel.";
        foreach (var state in settings.States())
            if (settings.OrderStatusLabels.GetValueOrDefault(state) is { } label && !orderStatuses.Knows(label))
                yield return $"SSM has no salesorder status '{label}' for {state}. Add it, or correct orderStatusLabels.";
        foreach (var label in accountStatuses.Repeated.Concat(orderStatuses.Repeated))
            yield return $"SSM has the status '{label}' twice. Rename one, so that it is clear which is meant.";
        foreach (var (code, extId) in settings.ServiceProducts)
            if (lists.ServiceProductId(extId) is null)
                yield return $"SSM has no product with external id '{extId}' for {code}. Create it, or correct serviceProducts.";
        if (sources.Branches.Count(b => !b.Deleted && b.Default == true) != 1)
            yield return "SSM does not show exactly one default branch. Mark one in SSM.";
        if (lists.AdminUserId is not { } admin || sources.Users.All(u => u.Id != admin))
            yield return "The admin user who gets ownerless records is not among SSM's users. Set it in the configuration.";
        else if (!sources.UserExtIds.ContainsKey(admin) && string.IsNullOrWhiteSpace(sources.Users.First(u => u.Id == admin).ExtId))
            yield return "The admin user has no external id, which invoices without a rep need. Give the user one in SSM.";
        if (sources.SageCurrencies.Count(c => c.BaseCurrency) != 1)
            yield return "Sage's CURRENCY table does not mark exactly one base currency. Check Settings, Currencies in Sage.";
    }

    public static IEnumerable<string> Titles(MappingSettings settings, NamedIds contactTypes) =>
        from label in settings.JobTitle == JobTitleTarget.ContactType ? contactTypes.Repeated : []
        select $"SSM has the contact type '{label}' twice. Rename one, so that mapping.jobTitle knows which is meant.";
}
