using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>Products, their categories, price lists and prices. PRICE comes from api/searchPrice for every TYPE: api/priceList names the lists only.</summary>
internal static class ProductRows
{
    public static Stock ToProduct(RowCells c) => new()
    {
        StockCode = c.KeyText(nameof(Stock.StockCode)),
        Description = c.Text(nameof(Stock.Description)),
        UnitOfSale = c.Text(nameof(Stock.UnitOfSale)),
        SalesPrice = c.Exact(nameof(Stock.SalesPrice)),
        TaxCode = c.TaxCode(nameof(Stock.TaxCode)),
        NominalCode = c.Text(nameof(Stock.NominalCode), "salesNominalCode"),
        StockCat = c.Int(nameof(Stock.StockCat)),
        StockCatName = c.Text(nameof(Stock.StockCatName)),
        Barcode = c.Text(nameof(Stock.Barcode)),
        WebDescription = c.Text(nameof(Stock.WebDescription)),
        WebDetails = c.Text(nameof(Stock.WebDetails)),
        IgnoreStkLvlFlag = c.Flag(nameof(Stock.IgnoreStkLvlFlag)),
        QtyInStock = c.Exact(nameof(Stock.QtyInStock)),
        QtyAllocated = c.Exact(nameof(Stock.QtyAllocated)),
        LastPurchasePrice = c.Exact(nameof(Stock.LastPurchasePrice), "lastCostPrice"),
        AverageCostPrice = c.Exact(nameof(Stock.AverageCostPrice)),
        InactiveFlag = c.Flag(nameof(Stock.InactiveFlag)),
        QtyOnOrder = c.Exact(nameof(Stock.QtyOnOrder)),
        SupplierPartNumber = c.Text(nameof(Stock.SupplierPartNumber)),
        Location = c.Text(nameof(Stock.Location)),
        CommodityCode = c.Text(nameof(Stock.CommodityCode)),
        UnitWeight = c.Exact(nameof(Stock.UnitWeight)),
        WebCategory1 = c.Text(nameof(Stock.WebCategory1), "webCategoryA"),
        WebCategory2 = c.Text(nameof(Stock.WebCategory2), "webCategoryB"),
        WebCategory3 = c.Text(nameof(Stock.WebCategory3), "webCategoryC"),
        RecordCreateDate = c.Stamp(nameof(Stock.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(Stock.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(Stock.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static StockCat ToCategory(RowCells c) => new()
    {
        Number = c.KeyNumber(nameof(StockCat.Number), "id"),
        Name = c.Text(nameof(StockCat.Name)),
        RecordCreateDate = c.Stamp(nameof(StockCat.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(StockCat.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(StockCat.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static PriceList ToList(RowCells c) => new()
    {
        PricingRef = c.KeyText(nameof(PriceList.PricingRef), "reference"),
        Type = c.Text(nameof(PriceList.Type)),
        Name = c.Text(nameof(PriceList.Name)),
        Currency = c.Int(nameof(PriceList.Currency)),
        HasStaticPrices = c.Flag(nameof(PriceList.HasStaticPrices)),
        RecordCreateDate = c.Stamp(nameof(PriceList.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(PriceList.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(PriceList.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static Price ToPrice(RowCells c) => new()
    {
        Type = c.KeyText(nameof(Price.Type)),
        PricingRef = c.KeyText(nameof(Price.PricingRef)),
        StockCode = c.KeyText(nameof(Price.StockCode)),
        CalcMethod = c.Int(nameof(Price.CalcMethod)),
        CalcValue = c.Exact(nameof(Price.CalcValue)),
        StoredPrice = c.Exact(nameof(Price.StoredPrice)),
        RounderMethod = c.Int(nameof(Price.RounderMethod)),
        RounderDirection = c.Int(nameof(Price.RounderDirection)),
        RounderMultipleOf = c.Exact(nameof(Price.RounderMultipleOf)),
        RounderAdjustment = c.Exact(nameof(Price.RounderAdjustment)),
        RecordCreateDate = c.Stamp(nameof(Price.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(Price.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(Price.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };
}
