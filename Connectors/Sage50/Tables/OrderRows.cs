using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>Orders and quotations and their lines. Positions of lines are 0-based in HyperAccounts' <c>id</c> and 1-based in ITEM_NUMBER.</summary>
internal static class OrderRows
{
    public static SalesOrder ToOrder(RowCells c)
    {
        var order = OrderTotals.AddTo(OrderType.AddTo(Header(c), c), c);
        return order with { Absent = c.Absent };
    }

    public static SopItem ToLine(RowCells c) => new()
    {
        ItemId = c.KeyNumber(nameof(SopItem.ItemId)),
        OrderNumber = c.KeyNumber(nameof(SopItem.OrderNumber)),
        ItemNumber = c.Has(nameof(SopItem.ItemNumber)) ? c.Int(nameof(SopItem.ItemNumber)) : c.Int(nameof(SopItem.ItemNumber), "id") + 1,
        StockCode = c.Text(nameof(SopItem.StockCode)),
        Description = c.Text(nameof(SopItem.Description)),
        Comment1 = c.Text(nameof(SopItem.Comment1)),
        Comment2 = c.Text(nameof(SopItem.Comment2)),
        ServiceFlag = c.Int(nameof(SopItem.ServiceFlag)),
        UnitOfSale = c.Text(nameof(SopItem.UnitOfSale)),
        QtyOrder = c.Exact(nameof(SopItem.QtyOrder)),
        QtyAllocated = c.Exact(nameof(SopItem.QtyAllocated)),
        QtyDelivered = c.Exact(nameof(SopItem.QtyDelivered)),
        QtyDespatch = c.Exact(nameof(SopItem.QtyDespatch)),
        UnitPrice = c.Exact(nameof(SopItem.UnitPrice)),
        ForeignUnitPrice = c.Exact(nameof(SopItem.ForeignUnitPrice)),
        DiscountRate = c.Exact(nameof(SopItem.DiscountRate)),
        DiscountAmount = c.Money(nameof(SopItem.DiscountAmount)),
        FullNetAmount = c.Money(nameof(SopItem.FullNetAmount)),
        NetAmount = c.Money(nameof(SopItem.NetAmount)),
        TaxAmount = c.Money(nameof(SopItem.TaxAmount)),
        GrossAmount = c.Money(nameof(SopItem.GrossAmount)),
        ForeignNetAmount = c.Money(nameof(SopItem.ForeignNetAmount)),
        ForeignTaxAmount = c.Money(nameof(SopItem.ForeignTaxAmount)),
        ForeignGrossAmount = c.Money(nameof(SopItem.ForeignGrossAmount)),
        TaxCode = c.TaxCode(nameof(SopItem.TaxCode)),
        TaxRate = c.Exact(nameof(SopItem.TaxRate)),
        NominalCode = c.Text(nameof(SopItem.NominalCode), "nominal"),
        Text = c.Text(nameof(SopItem.Text), "details"),
        RecordCreateDate = c.Stamp(nameof(SopItem.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(SopItem.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(SopItem.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    private static SalesOrder Header(RowCells c) => new()
    {
        OrderNumber = c.KeyNumber(nameof(SalesOrder.OrderNumber)),
        OrderOrQuote = c.Text(nameof(SalesOrder.OrderOrQuote)),
        OrderDate = c.Date(nameof(SalesOrder.OrderDate)),
        DespatchDate = c.Date(nameof(SalesOrder.DespatchDate)),
        AllocatedStatusCode = c.Int(nameof(SalesOrder.AllocatedStatusCode), "allocationStatus"),
        DespatchStatusCode = c.Int(nameof(SalesOrder.DespatchStatusCode), "dispatchStatus"),
        QuoteExpiryDate = c.Date(nameof(SalesOrder.QuoteExpiryDate), "quoteExpiry"),
        AccountRef = c.KeyText(nameof(SalesOrder.AccountRef), "customerAccountRef"),
        Name = c.Text(nameof(SalesOrder.Name)),
        ContactName = c.Text(nameof(SalesOrder.ContactName)),
        CustTelNumber = c.Text(nameof(SalesOrder.CustTelNumber), "customerTelephoneNumber"),
        TakenBy = c.Text(nameof(SalesOrder.TakenBy)),
        CustOrderNumber = c.Text(nameof(SalesOrder.CustOrderNumber), "customerOrderNumber"),
        DelName = c.Text(nameof(SalesOrder.DelName)),
        DelAddress1 = c.Text(nameof(SalesOrder.DelAddress1)),
        DelAddress2 = c.Text(nameof(SalesOrder.DelAddress2)),
        DelAddress3 = c.Text(nameof(SalesOrder.DelAddress3)),
        DelAddress4 = c.Text(nameof(SalesOrder.DelAddress4)),
        DelAddress5 = c.Text(nameof(SalesOrder.DelAddress5)),
        Notes1 = c.Text(nameof(SalesOrder.Notes1)),
        Notes2 = c.Text(nameof(SalesOrder.Notes2)),
        Notes3 = c.Text(nameof(SalesOrder.Notes3)),
        Analysis1 = c.Text(nameof(SalesOrder.Analysis1)),
        Analysis2 = c.Text(nameof(SalesOrder.Analysis2)),
        Analysis3 = c.Text(nameof(SalesOrder.Analysis3)),
        CustDiscRate = c.Exact(nameof(SalesOrder.CustDiscRate)),
        Currency = c.Int(nameof(SalesOrder.Currency)),
        ForeignRate = c.Exact(nameof(SalesOrder.ForeignRate)),
        InvoiceNumber = c.Text(nameof(SalesOrder.InvoiceNumber), "invoiceRef"),
        CarrTaxCode = c.TaxCode(nameof(SalesOrder.CarrTaxCode)),
        RecordCreateDate = c.Stamp(nameof(SalesOrder.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(SalesOrder.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(SalesOrder.RecordDeleted), "deleted", "deletedFlag"),
    };
}
