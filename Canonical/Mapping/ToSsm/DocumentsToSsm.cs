using AutoMapper;
using Sage50Etl.Canonical.Mapping.ToSsm.Bodies;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal sealed class DocumentsToSsm : Profile
{
    public DocumentsToSsm(MappingSettings settings, ReferenceLists lists)
    {
        CreateMap<Order, OrderBody>()
            .ForMember(b => b.ExtId, o => o.MapFrom((d, _) => ExtId.Of(settings.ExtIdPrefix, d.Number)))
            .ForMember(b => b.AccountId, o => o.MapFrom((d, _) => SsmIds.Id(Kind.Order, "account", d.Account)))
            .ForMember(b => b.StatusId, o => o.MapFrom((d, _) => d.Status is null ? (int?)null : lists.OrderStatusId(Kind.Order, "status", d.Status)))
            .ForMember(b => b.SalesRepId, o => o.MapFrom((d, _) => SsmIds.Id(Kind.Order, "rep", d.Rep)))
            .ForMember(b => b.RateId, o => o.MapFrom((d, _) => SsmIds.Id(Kind.Order, "priceList", d.PriceList)))
            .ForMember(b => b.CurrencyId, o => o.MapFrom((d, _) => d.Currency is null ? (int?)null : lists.CurrencyId(Kind.Order, "currency", d.Currency)))
            .ForMember(b => b.SalesForecastDate, o => o.MapFrom(d => d.Forecast))
            .ForMember(b => b.Discount1, o => o.MapFrom(d => d.Discount))
            .ForMember(b => b.Total, o => o.MapFrom(d => d.Net));
        CreateMap<OrderLine, OrderLineBody>()
            .ForMember(b => b.SalesOrderId, o => o.MapFrom((l, _) => SsmIds.Id(Kind.OrderLine, "order", l.Order)))
            .ForMember(b => b.Order, o => o.MapFrom((l, _) => (int?)l.Position))
            .ForMember(b => b.ProductId, o => o.MapFrom((l, _) => SsmIds.Id(Kind.OrderLine, "product", l.Product)))
            .ForMember(b => b.Discount1, o => o.MapFrom(l => l.Discount))
            .ForMember(b => b.Total, o => o.MapFrom(l => l.Net));
        CreateMap<Invoice, SaleBody>()
            .ForMember(b => b.ExtId, o => o.MapFrom((i, _) => ExtId.Of(settings.ExtIdPrefix, i.Number)))
            .ForMember(b => b.AccountId, o => o.MapFrom((i, _) => SsmIds.Id(Kind.Invoice, "account", i.Account)))
            .ForMember(b => b.AccountExtId, o => o.MapFrom((i, _) => ExtId.Of(settings.ExtIdPrefix, i.AccountCode)))
            .ForMember(b => b.SalesRepId, o => o.MapFrom((i, _) => SsmIds.Id(Kind.Invoice, "rep", i.Rep)))
            .ForMember(b => b.SalesRepExtId, o => o.MapFrom((i, _) => i.Rep is null ? null : lists.SalesRepExtId(SsmIds.Id(Kind.Invoice, "rep", i.Rep))));
    }
}
