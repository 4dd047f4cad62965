using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Canonical.Mapping.ToSage;

/// <summary>Documents born in SSM (ORD-04). Rep, marker, notes and prices depend on settings and on Sage, and are put in by <see cref="SageWriter"/>.</summary>
internal sealed class OrdersToSage : Profile
{
    public OrdersToSage()
    {
        CreateMap<Order, OrderWrite>()
            .ForMember(w => w.OrderNumber, o => o.Ignore())
            .ForMember(w => w.Quotation, o => o.MapFrom(d => d.Status == OrderState.QuotationToSend))
            .ForMember(w => w.AccountRef, o => o.MapFrom(d => d.Account))
            .ForMember(w => w.CustomerOrderNumber, o => o.MapFrom(d => d.Reference))
            .ForMember(w => w.QuoteExpiryDate, o => o.MapFrom(d => d.Status == OrderState.QuotationToSend ? d.Forecast : null))
            .ForMember(w => w.Name, o => o.Ignore())
            .ForMember(w => w.ContactName, o => o.Ignore())
            .ForMember(w => w.CustomerTelephone, o => o.Ignore())
            .ForMember(w => w.Address1, o => o.Ignore())
            .ForMember(w => w.Address2, o => o.Ignore())
            .ForMember(w => w.Address3, o => o.Ignore())
            .ForMember(w => w.Address4, o => o.Ignore())
            .ForMember(w => w.Address5, o => o.Ignore())
            .ForMember(w => w.DeliveryName, o => o.Ignore())
            .ForMember(w => w.DeliveryAddress1, o => o.Ignore())
            .ForMember(w => w.DeliveryAddress2, o => o.Ignore())
            .ForMember(w => w.DeliveryAddress3, o => o.Ignore())
            .ForMember(w => w.DeliveryAddress4, o => o.Ignore())
            .ForMember(w => w.DeliveryAddress5, o => o.Ignore())
            .ForMember(w => w.TakenBy, o => o.Ignore())
            .ForMember(w => w.Notes1, o => o.Ignore())
            .ForMember(w => w.Notes2, o => o.Ignore())
            .ForMember(w => w.Notes3, o => o.Ignore())
            .ForMember(w => w.Analysis1, o => o.Ignore())
            .ForMember(w => w.Analysis2, o => o.Ignore())
            .ForMember(w => w.Analysis3, o => o.Ignore())
            .ForMember(w => w.Lines, o => o.Ignore());
    }
}
