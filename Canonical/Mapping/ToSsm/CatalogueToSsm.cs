using AutoMapper;
using Sage50Etl.Canonical.Mapping.ToSsm.Bodies;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal sealed class CatalogueToSsm : Profile
{
    public CatalogueToSsm(MappingSettings settings, ReferenceLists lists)
    {
        CreateMap<Family, FamilyBody>()
            .ForMember(b => b.DescriptionEN, o => o.MapFrom(f => f.Name))
            .ForMember(b => b.DescriptionES, o => o.MapFrom(f => f.Name));
        CreateMap<Rate, RateBody>()
            .ForMember(b => b.ExtID, o => o.MapFrom((r, _) => ExtId.Of(settings.ExtIdPrefix, r.Code)))
            .ForMember(b => b.DescriptionEN, o => o.MapFrom(r => r.Name))
            .ForMember(b => b.DescriptionES, o => o.MapFrom(r => r.Name))
            .ForMember(b => b.CurrencyId, o => o.MapFrom((r, _) => r.Currency is null ? (int?)null : lists.CurrencyId(Kind.Rate, "currency", r.Currency)));
        CreateMap<Product, ProductBody>()
            .ForMember(b => b.ExtId, o => o.MapFrom((p, _) => ExtId.Of(settings.ExtIdPrefix, p.StockCode)))
            .ForMember(b => b.Model, o => o.MapFrom(p => p.Name))
            .ForMember(b => b.FamilyId, o => o.MapFrom((p, _) => SsmIds.Id(Kind.Product, "family", p.Family)));
        CreateMap<ProductRate, ProductRateBody>()
            .ForMember(b => b.RateId, o => o.MapFrom((r, _) => SsmIds.Id(Kind.ProductRate, "rate", r.Rate)))
            .ForMember(b => b.ProductId, o => o.MapFrom((r, _) => SsmIds.Id(Kind.ProductRate, "product", r.Product)))
            .ForMember(b => b.SalePrice, o => o.MapFrom(r => r.Price));
    }
}
