namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>
/// Property names and lengths of api/salesOrder (sage50-access 4.3). A line's DESCRIPTION is held to 60, the length of every version.
/// Currency is never sent: a document takes its customer's.
/// </summary>
internal static class OrderBodies
{
    public static WrittenRecord NewOrder(OrderWrite order)
    {
        if (order.OrderNumber is not null) throw Bad("orderNumber", "is given, but Sage numbers new orders itself.");
        if (order.Lines.Count == 0) throw Bad("invoiceItems", "is empty. An order needs at least one line.");
        if (order.Quotation && order.QuoteExpiryDate is null) throw Bad("quoteExpiry", "is empty. A quotation needs the day on which it ends.");
        return Header(order)
            .Number("orderType", order.Quotation ? 9 : 0)
            .Number("quoteStatus", order.Quotation ? 1 : null)
            .Records("invoiceItems", [.. order.Lines.Select(NewLine)]);
    }

    public static WrittenRecord ChangedOrder(OrderWrite order) => order.Lines.Count == 0
        ? Header(order).Number("orderNumber", Numbered(order.OrderNumber ?? 0))
        : throw Bad("invoiceItems", "is given with a change of the header. Lines are changed one at a time.");

    /// <summary>One line for an order that stands; <paramref name="position"/> counts from 0, null adds the line.</summary>
    public static WrittenRecord LineOf(int orderNumber, OrderLineWrite line, int? position) => new WrittenRecord()
        .Number("orderNumber", Numbered(orderNumber))
        .Records("invoiceItems", [(position is null ? NewLine(line) : Line(line)).Number("id", position)]);

    private static WrittenRecord Header(OrderWrite order) => new WrittenRecord()
        .Reference("customerAccountRef", order.AccountRef)
        .Date("orderDate", order.OrderDate)
        .Text("customerOrderNumber", order.CustomerOrderNumber, 60)
        .Text("customerName", order.Name, 60)
        .Text("contactName", order.ContactName, 30)
        .Text("customerTelephoneNumber", order.CustomerTelephone, 30)
        .Text("address1", order.Address1, 60)
        .Text("address2", order.Address2, 60)
        .Text("address3", order.Address3, 60)
        .Text("address4", order.Address4, 60)
        .Text("address5", order.Address5, 60)
        .Text("delName", order.DeliveryName, 60)
        .Text("delAddress1", order.DeliveryAddress1, 60)
        .Text("delAddress2", order.DeliveryAddress2, 60)
        .Text("delAddress3", order.DeliveryAddress3, 60)
        .Text("delAddress4", order.DeliveryAddress4, 60)
        .Text("delAddress5", order.DeliveryAddress5, 60)
        .Text("userName", order.TakenBy, 30)
        .Text("notes1", order.Notes1, 60)
        .Text("notes2", order.Notes2, 60)
        .Text("notes3", order.Notes3, 60)
        .Text("analysis1", order.Analysis1, 30)
        .Text("analysis2", order.Analysis2, 30)
        .Text("analysis3", order.Analysis3, 30)
        .Date("quoteExpiry", order.QuoteExpiryDate);

    private static WrittenRecord NewLine(OrderLineWrite line) =>
        line.ItemId is null ? Line(line) : throw Bad("itemId", "is given, but Sage numbers new lines itself.");

    private static WrittenRecord Line(OrderLineWrite line)
    {
        Check(line);
        return new WrittenRecord()
            .Text("stockCode", line.StockCode, 30)
            .Text("description", line.Description, 60)
            .Text("details", line.Details, 1023, lines: true)
            .Text("comment1", line.Comment1, 60)
            .Text("comment2", line.Comment2, 60)
            .Text("unitOfSale", line.UnitOfSale, 8)
            .Number("quantity", line.Quantity)
            .Number("unitPrice", line.UnitPrice)
            .Number("discount", line.DiscountRate)
            .Number("netAmount", line.NetAmount)
            .Number("taxCode", line.TaxCode)
            .Number("taxRate", line.TaxRate)
            .Text("nominal", line.NominalCode, 8)
            .Number("departmentNumber", line.DeptNumber)
            .Number("serviceFlag", ServiceFlag(line.StockCode))
            .Date("dueDate", line.DueDate);
    }

    private static void Check(OrderLineWrite line)
    {
        if (string.IsNullOrWhiteSpace(line.StockCode)) throw Bad("stockCode", "is empty. Each line needs a product, or S1, S2, S3 or M.");
        if (line.StockCode != Message && string.IsNullOrWhiteSpace(line.NominalCode))
            throw Bad("nominal", $"is empty on line {line.StockCode}. Enter a nominal code on the product or the customer in Sage.");
        if (line.Quantity < 0) throw Bad("quantity", $"is negative on line {line.StockCode}. Sage takes goods back with a credit note.");
        if (line.UnitPrice < 0) throw Bad("unitPrice", $"is negative on line {line.StockCode}.");
        if (line.DiscountRate is < 0 or > 100) throw Bad("discount", $"is not between 0 and 100 percent on line {line.StockCode}.");
        if (line.TaxCode is < 0 or > 99) throw Bad("taxCode", $"is not between 0 and 99 on line {line.StockCode}.");
        if (line.NetAmount is { } net && net != decimal.Round(net, 2))
            throw Bad("netAmount", $"has more than two decimals on line {line.StockCode}; Sage would report it as damaged data.");
    }

    private static int? ServiceFlag(string stockCode) => stockCode switch { "S1" or "S2" or Message => 1, "S3" => 2, _ => null };

    private static int Numbered(int number) => number > 0 ? number : throw Bad("orderNumber", "is missing: which order is to change is unknown.");

    private static SageException Bad(string field, string what) => WrittenText.Refused(field, HyperAccountsCodes.BadField, what);

    private const string Message = "M";
}
