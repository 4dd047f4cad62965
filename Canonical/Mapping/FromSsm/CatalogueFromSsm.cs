using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal sealed class CatalogueFromSsm : SsmProfile
{
    public CatalogueFromSsm(MappingSettings settings, ReferenceLists lists) : base(settings)
    {
        Products(settings.ExtIdPrefix);
        Map<SsmProductFamily, Family>().From(f => f.Name, s => SsmValues.First(s.DescriptionEN, s.DescriptionES));
        Map<SsmRate, Rate>()
            .From(r => r.Code, s => ExtId.KeyOf(settings.ExtIdPrefix, s.ExtID))
            .From(r => r.Name, s => SsmValues.First(s.DescriptionEN, s.DescriptionES))
            .From(r => r.Currency, s => lists.Currency(s.CurrencyId));
        Map<SsmProductRate, ProductRate>()
            .From(r => r.Rate, s => s.RateId.Text())
            .From(r => r.Product, s => s.ProductId.Text())
            .From(r => r.Price, s => s.SalePrice);
    }

    private void Products(string prefix) => Map<SsmProduct, Product>()
        .From(p => p.StockCode, s => ExtId.KeyOf(prefix, s.ExtId))
        .From(p => p.Name, s => s.Model)
        .From(p => p.Description, s => s.Description)
        .From(p => p.Price, s => s.Price)
        .From(p => p.Stock, s => s.Stock)
        .From(p => p.Family, s => s.FamilyId.Text())
        .From(p => p.NotAvailable, s => s.NotAvailable)
        .From(p => p.ReadOnly, s => s.ReadOnly)
        .Custom(p => p.TaxCode)
        .Custom(p => p.UnitOfSale)
        .Custom(p => p.Barcode);
}
