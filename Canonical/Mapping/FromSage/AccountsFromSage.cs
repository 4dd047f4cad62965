using Sage50Etl.Canonical.People;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

internal sealed class AccountsFromSage : SageProfile
{
    public AccountsFromSage(MappingSettings settings, ReferenceLists lists)
    {
        Accounts(settings, settings.Potentials(), lists);
        Addresses(settings);
        Contacts();
    }

    private void Accounts(MappingSettings settings, PotentialMarker? marker, ReferenceLists lists) => Map<SalesLedger, Account>()
        .From(a => a.CompanyCode, s => s.AccountRef)
        .From(a => a.Name, s => StandIn.For(s.Name, s.AccountRef), _ => [nameof(SalesLedger.Name)])
        .From(a => a.Address1, s => s.Address1)
        .From(a => a.Address2, s => s.Address2)
        .From(a => a.City, s => s.Address3)
        .From(a => a.Region, s => s.Address4)
        .From(a => a.Postcode, s => s.Address5)
        .From(a => a.Country, s => Upper(s.CountryCode))
        .From(a => a.Phone, s => s.Telephone)
        .From(a => a.Phone2, s => s.Telephone2)
        .From(a => a.Fax, s => s.Fax)
        .From(a => a.Email, s => s.EMail)
        .From(a => a.Website, s => s.WebAddress)
        .From(a => a.VatNumber, s => s.VatRegNumber)
        .From(a => a.PriceList, s => s.PricingRef)
        .From(a => a.Currency, s => lists.SageCurrency(s.Currency))
        .From(a => a.Owner, s => AnalysisColumn.Read(s, settings.RepColumn), _ => [AnalysisColumn.Property(settings.RepColumn)])
        .From(a => a.Status, s => Status(s, marker), _ => marker is { } m ? [AnalysisColumn.Property(m.Column)] : [])
        // A rep makes a potential a customer in SSM, so that one stays open there (ACC-04, ACC-05).
        .From(a => a.ReadOnly, s => (bool?)(settings.CustomersReadOnly && Status(s, marker) == AccountStatus.Client),
            _ => marker is { } m ? [AnalysisColumn.Property(m.Column)] : [])
        .From(a => a.OnHold, s => (bool?)s.AccountOnHold)
        .From(a => a.CreditLimit, s => (decimal?)s.CreditLimit)
        .From(a => a.Balance, s => (decimal?)s.Balance)
        .From(a => a.Terms, s => s.Terms);

    private void Addresses(MappingSettings settings) => Map<SalesDelAddr, Address>()
        .From(a => a.Account, s => s.AccountRef)
        .From(a => a.Description, s => AddressMarker.Describe(
            First(s.Description, s.Name), settings.ExtIdPrefix, SageKeys.Address(s.AccountRef, s.AddressRef)))
        .From(a => a.Address1, s => s.Address1)
        .From(a => a.Address2, s => s.Address2)
        .From(a => a.City, s => s.Address3)
        .From(a => a.Region, s => s.Address4)
        .From(a => a.Postcode, s => s.Address5)
        .From(a => a.Country, s => Upper(s.CountryCode));

    private void Contacts() => Map<SalesDelAddr, Contact>()
        .From(c => c.Reference, s => SageKeys.Address(s.AccountRef, s.AddressRef))
        .From(c => c.Account, s => s.AccountRef)
        .From(c => c.Name, s => PersonName.Normalise(s.ContactName))
        .From(c => c.JobTitle, s => s.ContactRole)
        .From(c => c.Phone, s => s.Telephone)
        .From(c => c.Phone2, s => s.Telephone2)
        .From(c => c.Fax, s => s.Fax)
        .From(c => c.Email, s => s.EMail)
        .From(c => c.Address1, s => s.Address1)
        .From(c => c.City, s => s.Address3)
        .From(c => c.Region, s => s.Address4)
        .From(c => c.Postcode, s => s.Address5)
        .From(c => c.Country, s => Upper(s.CountryCode))
        .Never(c => c.Owner);

    private static string Status(SalesLedger row, PotentialMarker? marker) =>
        marker is not null && string.Equals(AnalysisColumn.Read(row, marker.Column)?.Trim(), marker.Value, StringComparison.OrdinalIgnoreCase)
            ? AccountStatus.Potential
            : AccountStatus.Client;

    private static string? Upper(string? code) => code?.ToUpperInvariant();

    private static string? First(string? text, string? other) => string.IsNullOrWhiteSpace(text) ? other : text;
}
