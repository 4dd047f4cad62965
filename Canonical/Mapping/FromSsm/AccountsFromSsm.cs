using Sage50Etl.Canonical.People;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal sealed class AccountsFromSsm : SsmProfile
{
    public AccountsFromSsm(MappingSettings settings, ReferenceLists lists) : base(settings)
    {
        Accounts(settings.ExtIdPrefix, lists);
        Addresses(lists);
        Contacts(settings, lists);
    }

    private void Accounts(string prefix, ReferenceLists lists) => Map<SsmAccount, Account>()
        .From(a => a.CompanyCode, s => ExtId.KeyOf(prefix, s.ExtId))
        .From(a => a.Name, s => s.Name)
        .From(a => a.Address1, s => s.Address1)
        .From(a => a.Address2, s => s.Address2)
        .From(a => a.City, s => s.City)
        .From(a => a.Region, s => s.Region)
        .From(a => a.Postcode, s => s.Postcode)
        .From(a => a.Country, s => lists.Country(s.CountryId?.Id))
        .From(a => a.Phone, s => s.Phone)
        .From(a => a.Phone2, s => s.Phone2)
        .From(a => a.Fax, s => s.Fax)
        .From(a => a.Email, s => s.Email)
        .From(a => a.Website, s => s.Website)
        .From(a => a.VatNumber, s => s.VatNumber)
        .From(a => a.PriceList, s => s.RateId.Text())
        .Custom(a => a.Currency)
        .From(a => a.Owner, s => s.SalesRepId1.Text())
        .From(a => a.Status, s => lists.AccountState(s.StatusId?.Id))
        .From(a => a.ReadOnly, s => s.ReadOnly)
        .Custom(a => a.OnHold)
        .Custom(a => a.CreditLimit)
        .Custom(a => a.Balance)
        .Custom(a => a.Terms);

    private void Addresses(ReferenceLists lists) => Map<SsmAccountAddress, Address>()
        .From(a => a.Account, s => s.AccountId.Text())
        .From(a => a.Description, s => s.Description)
        .From(a => a.Address1, s => s.Address1)
        .From(a => a.Address2, s => s.Address2)
        .From(a => a.City, s => s.City)
        .From(a => a.Region, s => s.Region)
        .From(a => a.Postcode, s => s.Postcode)
        .From(a => a.Country, s => lists.Country(s.CountryId?.Id));

    private void Contacts(MappingSettings settings, ReferenceLists lists) => JobTitle(Map<SsmContact, Contact>(), settings, lists)
        .From(c => c.Reference, s => ExtId.KeyOf(settings.ExtIdPrefix, s.ExtId))
        .From(c => c.Account, s => s.AccountId.Text())
        .From(c => c.Name, s => PersonName.Join(s.FirstName, s.LastName, settings.FirstNameFiller))
        .From(c => c.Phone, s => s.Phone1)
        .From(c => c.Phone2, s => s.Phone2)
        .From(c => c.Fax, s => s.Fax)
        .From(c => c.Email, s => s.Email)
        .From(c => c.Address1, s => s.Address1)
        .From(c => c.City, s => s.City)
        .From(c => c.Region, s => s.Region)
        .From(c => c.Postcode, s => s.Postcode)
        .From(c => c.Country, s => lists.Country(s.CountryId?.Id))
        .From(c => c.Owner, s => s.SalesRepId.Text());

    private static SsmMap<SsmContact, Contact> JobTitle(SsmMap<SsmContact, Contact> map, MappingSettings settings, ReferenceLists lists) =>
        settings.JobTitle == JobTitleTarget.Field
            ? map.Custom(c => c.JobTitle)
            : map.From(c => c.JobTitle, s => lists.ContactType(s.TypeId?.Id), s => !lists.ShowsContactType(s.TypeId?.Id));
}
