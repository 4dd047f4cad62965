using AutoMapper;
using Sage50Etl.Canonical.Mapping.ToSsm.Bodies;
using Sage50Etl.Canonical.People;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal sealed class AccountsToSsm : Profile
{
    public AccountsToSsm(MappingSettings settings, ReferenceLists lists)
    {
        CreateMap<Account, AccountBody>()
            .ForMember(b => b.ExtId, o => o.MapFrom((a, _) => ExtId.Of(settings.ExtIdPrefix, a.CompanyCode)))
            .ForMember(b => b.CountryId, o => o.MapFrom((a, _) => Country(lists, Kind.Account, a.Country)))
            .ForMember(b => b.RateId, o => o.MapFrom((a, _) => SsmIds.Id(Kind.Account, "priceList", a.PriceList)))
            .ForMember(b => b.SalesRepId1, o => o.MapFrom((a, _) => SsmIds.Id(Kind.Account, "owner", a.Owner)))
            .ForMember(b => b.StatusId, o => o.MapFrom((a, _) => a.Status is null ? (int?)null : lists.AccountStatusId(Kind.Account, "status", a.Status)));
        CreateMap<Address, AddressBody>()
            .ForMember(b => b.AccountId, o => o.MapFrom((a, _) => SsmIds.Id(Kind.Address, "account", a.Account)))
            .ForMember(b => b.CountryId, o => o.MapFrom((a, _) => Country(lists, Kind.Address, a.Country)));
        CreateMap<Contact, ContactBody>()
            .ForMember(b => b.ExtId, o => o.MapFrom((c, _) => ExtId.Of(settings.ExtIdPrefix, c.Reference)))
            .ForMember(b => b.AccountId, o => o.MapFrom((c, _) => SsmIds.Id(Kind.Contact, "account", c.Account)))
            .ForMember(b => b.FirstName, o => o.MapFrom((c, _) => PersonName.Split(c.Name, settings.FirstNameFiller).First))
            .ForMember(b => b.LastName, o => o.MapFrom((c, _) => PersonName.Split(c.Name, settings.FirstNameFiller).Last))
            .ForMember(b => b.TypeId, o => o.MapFrom((c, _) => Type(settings, lists, c.JobTitle)))
            .ForMember(b => b.Phone1, o => o.MapFrom(c => c.Phone))
            .ForMember(b => b.CountryId, o => o.MapFrom((c, _) => Country(lists, Kind.Contact, c.Country)))
            .ForMember(b => b.SalesRepId, o => o.MapFrom((c, _) => SsmIds.Id(Kind.Contact, "owner", c.Owner)));
    }

    private static int? Type(MappingSettings settings, ReferenceLists lists, string? title) =>
        title is null || settings.JobTitle == JobTitleTarget.Field ? null : lists.ContactTypeId(Kind.Contact, "jobTitle", title);

    private static int? Country(ReferenceLists lists, string kind, string? iso) => iso is null ? null : lists.CountryId(kind, "country", iso);
}
