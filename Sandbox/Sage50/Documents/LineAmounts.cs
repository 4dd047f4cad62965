namespace Sage50Etl.Sandbox.Sage50.Documents;

/// <summary>A line's amounts in document and in base currency. The discount is what separates full net from net, customer discount included.</summary>
internal sealed record LineAmounts(decimal FullNet, Money Foreign, decimal BaseUnitPrice, decimal BaseFullNet, Money Base)
{
    public decimal Discount => FullNet - Foreign.Net;
    public decimal BaseDiscount => BaseFullNet - Base.Net;

    public static LineAmounts Of(DocumentLine line, SalesDocument document)
    {
        var full = Money.Pennies(line.Quantity * line.UnitPrice);
        var net = line.NetAmount ?? Money.Pennies(full * (1 - line.DiscountRate / 100) * (1 - document.CustomerDiscountRate / 100));
        // The old rule: tax is due on what is left after the settlement discount, taken or not.
        var tax = Money.Pennies(net * line.TaxRate / 100 * (1 - document.TaxAfterSettlementRate / 100));
        var foreign = new Money(net, tax);
        var rate = document.ForeignRate;
        return new LineAmounts(full, foreign, Money.Pennies(line.UnitPrice / rate), Money.Pennies(full / rate), foreign.ToBase(rate));
    }
}
