using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Orders;

/// <summary>One Sage line to one canonical line, for one document.</summary>
internal sealed class LineMapping(SalesOrder header, MappingSettings settings, bool foreign)
{
    private readonly string _order = Text(header.OrderNumber);

    public bool IsMessage(SopItem item) => Code(item) is "M" or "" && item.NetAmount == 0 && item.TaxAmount == 0 && Net(item) == 0 && Tax(item) == 0;

    public MappedLine Line(SopItem item)
    {
        var line = new OrderLine
        {
            Order = _order,
            Product = Product(item),
            Description = TextOf(item),
            Quantity = item.QtyOrder,
            Price = foreign ? item.ForeignUnitPrice : item.UnitPrice,
            Discount = item.DiscountRate,
            Net = Net(item),
            Tax = Tax(item),
            TaxCode = TaxCodes.Text(item.TaxCode),
            Absent = Absent(item),
        };
        var key = Text(item.ItemId);
        return decimal.IsInteger(item.QtyOrder) ? new(key, line) : Whole(key, line, item);
    }

    /// <summary>Null when the document has no carriage.</summary>
    public MappedLine? Carriage()
    {
        if (foreign && header.CarrNet != 0 && header.Absent.Contains(nameof(SalesOrder.ForeignCarrNet)))
            throw new MappingException(Kind.Order, "carriage", null,
                $"Document {_order} is in a foreign currency and has carriage, and Sage did not deliver the carriage in that currency. "
                + "The document is left as it is in SSM. Read Sage over ODBC, or enter the carriage as a line.");

        var (net, tax) = foreign ? (header.ForeignCarrNet, header.ForeignCarrTax) : (header.CarrNet, header.CarrTax);
        return net == 0 && tax == 0 ? null : new(OrderLines.CarriageKey(header.OrderNumber), new OrderLine
        {
            Order = _order,
            Product = settings.ServiceProducts[MappingDefaults.Carriage],
            Description = "Carriage",
            Quantity = 1,
            Price = net,
            Discount = 0,
            Net = net,
            Tax = tax,
            TaxCode = TaxCodes.Text(header.CarrTaxCode),
        });
    }

    public MappedLine MessagesOnly(IReadOnlyList<SopItem> messages) => new(
        Text(messages[0].ItemId),
        new OrderLine
        {
            Order = _order, Product = settings.ServiceProducts["S3"], Description = Join([.. messages.Select(TextOf)]),
            Quantity = 1, Price = 0, Discount = 0, Net = 0, Tax = 0,
        },
        $"Document {_order} holds message lines only; they stand on one {settings.ServiceProducts["S3"]} line of price 0.");

    /// <summary>Description, long text and comments, one a line, each once.</summary>
    public static string? TextOf(SopItem item) =>
        Join(new[] { item.Description, item.Text, item.Comment1, item.Comment2 }.Select(t => t?.Trim()).Distinct());

    public static string? Join(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim())) is { Length: > 0 } text ? text : null;

    // What Sage did not deliver is not nought: a document in a foreign currency would lose its amounts (D2).
    private HashSet<string> Absent(SopItem item)
    {
        var absent = new HashSet<string>();
        void Needs(string field, string column)
        {
            if (item.Absent.Contains(column)) absent.Add(field);
        }

        Needs(nameof(OrderLine.Price), foreign ? nameof(SopItem.ForeignUnitPrice) : nameof(SopItem.UnitPrice));
        Needs(nameof(OrderLine.Discount), nameof(SopItem.DiscountRate));
        Needs(nameof(OrderLine.Net), foreign ? nameof(SopItem.ForeignNetAmount) : nameof(SopItem.NetAmount));
        Needs(nameof(OrderLine.Tax), foreign ? nameof(SopItem.ForeignTaxAmount) : nameof(SopItem.TaxAmount));
        Needs(nameof(OrderLine.TaxCode), nameof(SopItem.TaxCode));

        return absent;
    }

    private MappedLine Whole(string key, OrderLine line, SopItem item)
    {
        var figures = $"{Text(item.QtyOrder)} x {Price(line.Price!.Value)}" + (item.DiscountRate == 0 ? "" : $" less {Text(item.DiscountRate)}%");
        if (settings.FractionalQuantity == FractionalQuantity.Refuse)
            throw new MappingException(Kind.OrderLine, "quantity", Text(item.QtyOrder),
                $"SSM holds whole quantities only (document {_order}, line {Text(item.ItemNumber)}). "
                + "Change the unit in Sage, or allow quantity 1 at the line's net.");
        if (line.Absent.Contains(nameof(OrderLine.Net)))
            throw new MappingException(Kind.OrderLine, "net", null,
                $"Document {_order}, line {Text(item.ItemNumber)} has a fractional quantity, and Sage did not deliver its net in the document's currency. "
                + "Read Sage over ODBC, or give the line a whole quantity.");
        return new(key, line with { Description = Join([line.Description, figures]), Quantity = 1, Price = line.Net, Discount = 0 },
            $"Document {_order}, line {Text(item.ItemNumber)}: fractional quantity, {figures} stands as 1 x {Price(line.Net!.Value)}.");
    }

    private string Product(SopItem item) => Code(item) switch
    {
        "S1" or "S2" or "S3" => settings.ServiceProducts[Code(item)],
        "M" => settings.ServiceProducts["S3"],
        "" => throw new MappingException(Kind.OrderLine, "product", null,
            $"Document {_order}, line {Text(item.ItemNumber)} has no product code. Give the line a product, S1, S2 or S3 in Sage."),
        _ => item.StockCode!,
    };

    private static string Code(SopItem item) => item.StockCode?.Trim().ToUpperInvariant() ?? "";
    private decimal Net(SopItem item) => foreign ? item.ForeignNetAmount : item.NetAmount;
    private decimal Tax(SopItem item) => foreign ? item.ForeignTaxAmount : item.TaxAmount;
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
    private static string Price(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
