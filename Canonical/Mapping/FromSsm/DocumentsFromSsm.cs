using System.Globalization;
using Sage50Etl.Canonical.People;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal sealed class DocumentsFromSsm : SsmProfile
{
    public DocumentsFromSsm(MappingSettings settings, ReferenceLists lists) : base(settings)
    {
        Orders(settings, lists);
        Lines();
        Invoices(settings.ExtIdPrefix);
        Users();
    }

    private void Orders(MappingSettings settings, ReferenceLists lists)
    {
        var currency = new CustomField(Kind.Order, "currency", settings.CustomField(Kind.Order, "currency"));
        Map<SsmSalesOrder, Order>()
            .From(o => o.Number, s => ExtId.KeyOf(settings.ExtIdPrefix, s.ExtId))
            .From(o => o.Reference, s => s.Reference)
            .From(o => o.Account, s => s.AccountId.Text())
            .From(o => o.Status, s => lists.OrderStateOf(s.StatusId?.Id))
            .From(o => o.Rep, s => s.SalesRepId.Text())
            .From(o => o.PriceList, s => s.RateId.Text())
            .From(o => o.Currency, s => lists.Currency(s.CurrencyId?.Id) ?? (string?)currency.Read(s, typeof(string)))
            .Custom(o => o.OrderDate)
            .From(o => o.Forecast, s => s.SalesForecastDate.Day())
            .From(o => o.Discount, s => s.Discount1)
            .Custom(o => o.Net)
            .Custom(o => o.Tax)
            .Custom(o => o.Gross)
            .From(o => o.Comment, s => s.Comment)
            .From(o => o.ReadOnly, s => s.ReadOnly);
    }

    private void Lines() => Map<SsmSalesOrderLine, OrderLine>()
        .From(l => l.Order, s => s.SalesorderId.Text())
        .From(l => l.Position, s => (decimal?)s.Order)
        .From(l => l.Product, s => s.ProductId.Text())
        .From(l => l.Description, s => s.Description)
        .From(l => l.Quantity, s => s.Quantity)
        .From(l => l.Price, s => s.Price)
        .From(l => l.Discount, s => s.Discount1)
        .Custom(l => l.Net)
        .Custom(l => l.Tax)
        .Custom(l => l.TaxCode);

    private void Invoices(string prefix) => Map<SsmSale, Invoice>()
        .From(i => i.Number, s => ExtId.KeyOf(prefix, s.ExtId))
        .From(i => i.Account, s => s.AccountId.Text())
        .From(i => i.AccountCode, s => ExtId.KeyOf(prefix, s.AccountExtId))
        .From(i => i.Date, s => s.Date.Day())
        .From(i => i.Rep, s => s.SalesRepId.Text())
        .From(i => i.Total, s => s.Total);

    private void Users() => Map<SsmUser, User>()
        .From(u => u.Name, s => PersonName.Normalise($"{s.Name} {s.LastName}"))
        .From(u => u.Email, s => Lower(s.Email), s => string.IsNullOrWhiteSpace(s.Email));

    private static string? Lower(string? email) => email?.Trim().ToLower(CultureInfo.InvariantCulture);
}
