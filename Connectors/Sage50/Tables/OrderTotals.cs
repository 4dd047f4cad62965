using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>
/// Amounts of an order. What HyperAccounts leaves out is added up from stored figures (gross = net + tax, document = items + carriage);
/// tax is never worked out and nothing is converted between currencies, so a foreign amount that cannot be added up is absent.
/// </summary>
internal static class OrderTotals
{
    public static SalesOrder AddTo(SalesOrder order, RowCells c)
    {
        var sameCurrency = order.Currency == 1 || order.ForeignRate == 1;
        var items = Read(c, "Items").WithGross();
        var carriage = Read(c, "Carr").WithGross();
        var foreignItems = Read(c, "ForeignItems").WithGross().Else(items.InForeign(sameCurrency));
        var foreignCarriage = Read(c, "ForeignCarr").WithGross().Else(carriage.InForeign(sameCurrency));
        var whole = Read(c, "Invoice").Else(items.Plus(carriage));
        var foreignWhole = Read(c, "ForeignInvoice").Else(foreignItems.Plus(foreignCarriage));
        return order with
        {
            ItemsNet = c.Settle(nameof(order.ItemsNet), items.Net),
            ItemsTax = c.Settle(nameof(order.ItemsTax), items.Tax),
            ItemsGross = c.Settle(nameof(order.ItemsGross), items.Gross),
            CarrNet = c.Settle(nameof(order.CarrNet), carriage.Net),
            CarrTax = c.Settle(nameof(order.CarrTax), carriage.Tax),
            CarrGross = c.Settle(nameof(order.CarrGross), carriage.Gross),
            ForeignItemsNet = c.Settle(nameof(order.ForeignItemsNet), foreignItems.Net),
            ForeignItemsTax = c.Settle(nameof(order.ForeignItemsTax), foreignItems.Tax),
            ForeignItemsGross = c.Settle(nameof(order.ForeignItemsGross), foreignItems.Gross),
            ForeignCarrNet = c.Settle(nameof(order.ForeignCarrNet), foreignCarriage.Net),
            ForeignCarrTax = c.Settle(nameof(order.ForeignCarrTax), foreignCarriage.Tax),
            ForeignCarrGross = c.Settle(nameof(order.ForeignCarrGross), foreignCarriage.Gross),
            InvoiceNet = c.Settle(nameof(order.InvoiceNet), whole.Net),
            InvoiceTax = c.Settle(nameof(order.InvoiceTax), whole.Tax),
            InvoiceGross = c.Settle(nameof(order.InvoiceGross), whole.Gross),
            ForeignInvoiceNet = c.Settle(nameof(order.ForeignInvoiceNet), foreignWhole.Net),
            ForeignInvoiceTax = c.Settle(nameof(order.ForeignInvoiceTax), foreignWhole.Tax),
            ForeignInvoiceGross = c.Settle(nameof(order.ForeignInvoiceGross), foreignWhole.Gross),
        };
    }

    private static Amounts Read(RowCells c, string prefix) => new(c.Stored(prefix + "Net"), c.Stored(prefix + "Tax"), c.Stored(prefix + "Gross"));

    private readonly record struct Amounts(decimal? Net, decimal? Tax, decimal? Gross)
    {
        public Amounts WithGross() => this with { Gross = Gross ?? Net + Tax };
        public Amounts Else(Amounts other) => new(Net ?? other.Net, Tax ?? other.Tax, Gross ?? other.Gross);
        public Amounts Plus(Amounts other) => new(Net + other.Net, Tax + other.Tax, Gross + other.Gross);

        /// <summary>Nothing is nothing in every currency; any other amount is known only when both currencies are the same.</summary>
        public Amounts InForeign(bool sameCurrency) =>
            sameCurrency ? this : new(Net == 0 ? 0 : null, Tax == 0 ? 0 : null, Gross == 0 ? 0 : null);
    }
}
