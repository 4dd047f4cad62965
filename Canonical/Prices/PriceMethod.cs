namespace Sage50Etl.Canonical.Prices;

/// <summary>PRICE.CALC_METHOD. The numbers are the PriceListType constants of the Sage Data Objects; the ODBC column uses the same.</summary>
public enum PriceMethod
{
    /// <summary>CALC_VALUE is the price.</summary>
    Fixed = 0,
    /// <summary>The sales price of the stock record.</summary>
    Standard = 1,
    /// <summary>Sales price less CALC_VALUE percent.</summary>
    DecreasePercent = 2,
    /// <summary>Sales price less CALC_VALUE.</summary>
    DecreaseValue = 3,
    /// <summary>Cost price plus CALC_VALUE percent.</summary>
    MarkupCostPercent = 4,
    /// <summary>Cost price plus CALC_VALUE.</summary>
    MarkupCostValue = 5,
    /// <summary>Sales price plus CALC_VALUE percent.</summary>
    MarkupSalesPercent = 6,
}
