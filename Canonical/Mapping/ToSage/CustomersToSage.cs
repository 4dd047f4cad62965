using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Canonical.Mapping.ToSage;

internal sealed class CustomersToSage : Profile
{
    public CustomersToSage(ReferenceLists lists)
    {
        CreateMap<Account, CustomerWrite>()
            .ForMember(w => w.AccountRef, o => o.Ignore())
            .ForMember(w => w.Address3, o => o.MapFrom(a => a.City))
            .ForMember(w => w.Address4, o => o.MapFrom(a => a.Region))
            .ForMember(w => w.Address5, o => o.MapFrom(a => a.Postcode))
            .ForMember(w => w.CountryCode, o => o.MapFrom(a => a.Country))
            .ForMember(w => w.Telephone, o => o.MapFrom(a => a.Phone))
            .ForMember(w => w.Telephone2, o => o.MapFrom(a => a.Phone2))
            .ForMember(w => w.EMail, o => o.MapFrom(a => a.Email))
            .ForMember(w => w.WebAddress, o => o.MapFrom(a => a.Website))
            .ForMember(w => w.VatRegNumber, o => o.MapFrom(a => a.VatNumber))
            .ForMember(w => w.Currency, o => o.MapFrom((a, _) =>
                string.IsNullOrEmpty(a.Currency) ? (int?)null : lists.SageCurrencyNumber(Kind.Account, "currency", a.Currency)))
            .ForMember(w => w.Analysis1, o => o.Ignore())
            .ForMember(w => w.Analysis2, o => o.Ignore())
            .ForMember(w => w.Analysis3, o => o.Ignore());
        CreateMap<Contact, AddressWrite>()
            .ForMember(w => w.AccountRef, o => o.Ignore())
            .ForMember(w => w.AddressRef, o => o.Ignore())
            .ForMember(w => w.AddressType, o => o.Ignore())
            .ForMember(w => w.Description, o => o.Ignore())
            .ForMember(w => w.Notes, o => o.Ignore())
            .ForMember(w => w.Name, o => o.Ignore())
            .ForMember(w => w.ContactName, o => o.MapFrom(c => c.Name))
            .ForMember(w => w.ContactRole, o => o.MapFrom(c => c.JobTitle))
            .ForMember(w => w.Address2, o => o.Ignore())
            .ForMember(w => w.Address3, o => o.MapFrom(c => c.City))
            .ForMember(w => w.Address4, o => o.MapFrom(c => c.Region))
            .ForMember(w => w.Address5, o => o.MapFrom(c => c.Postcode))
            .ForMember(w => w.CountryCode, o => o.MapFrom(c => c.Country))
            .ForMember(w => w.Telephone, o => o.MapFrom(c => c.Phone))
            .ForMember(w => w.Telephone2, o => o.MapFrom(c => c.Phone2))
            .ForMember(w => w.EMail, o => o.MapFrom(c => c.Email));
    }
}
