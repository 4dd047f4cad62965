using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

internal sealed class CatalogueFromSage : SageProfile
{
    public CatalogueFromSage(ReferenceLists lists)
    {
        Products();
        Map<StockCat, Family>().From(f => f.Name, s => StandIn.ForCategory(s.Name, s.Number), _ => [nameof(StockCat.Name)]);
        Map<PriceList, Rate>()
            .From(r => r.Code, s => s.PricingRef)
            .From(r => r.Name, s => StandIn.For(s.Name, s.PricingRef), _ => [nameof(PriceList.Name)])
            .From(r => r.Currency, s => lists.SageCurrency(s.Currency));
    }

    private void Products() => Map<Stock, Product>()
        .From(p => p.StockCode, s => s.StockCode)
        .From(p => p.Name, s => StandIn.For(s.Description, s.StockCode), _ => [nameof(Stock.Description)])
        .From(p => p.Description, s => s.WebDetails)
        .From(p => p.Price, s => (decimal?)s.SalesPrice)
        .From(p => p.Stock, s => (decimal?)(s.QtyInStock - s.QtyAllocated))
        .AbsentWhen(p => p.Stock, s => s.IgnoreStkLvlFlag)
        .From(p => p.Family, s => Category(s.StockCat))
        .From(p => p.NotAvailable, s => (bool?)s.InactiveFlag)
        .From(p => p.ReadOnly, _ => (bool?)true)
        .From(p => p.TaxCode, s => TaxCodes.Text(s.TaxCode))
        .From(p => p.UnitOfSale, s => s.UnitOfSale)
        .From(p => p.Barcode, s => s.Barcode);

    private static string? Category(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
}
