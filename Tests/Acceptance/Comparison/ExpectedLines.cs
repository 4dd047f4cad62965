using System.Globalization;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>The lines SSM must show of a document, in document currency (D11): messages in the text of the line before, carriage last.</summary>
internal static class ExpectedLines
{
    public static IEnumerable<Expected> All(SageBooks books) => books.Orders.SelectMany(o => Of(books, o));

    private static IEnumerable<Expected> Of(SageBooks books, Row order)
    {
        var prefix = books.IsBase(order.Number("CURRENCY")) ? "" : "FOREIGN_";
        var number = order.Number("ORDER_NUMBER");
        var lines = new List<Dictionary<string, object?>>();
        var leading = new List<string>();
        foreach (var item in books.Lines[number].OrderBy(l => l.Number("ITEM_NUMBER")))
        {
            var text = TextOf(item);
            if (!IsMessage(item, prefix)) lines.Add(Line(item, prefix, [.. leading, .. text]));
            else if (lines.Count > 0) lines[^1]["description"] = Joined([lines[^1]["description"] as string, .. text]);
            else leading.AddRange(text);
            if (lines.Count > 0) leading.Clear();
        }
        if (lines.Count == 0 && leading.Count > 0) lines.Add(Figures("SVC-S3", Joined(leading), 1, 0, 0, 0, 0, null));
        if (order.Pennies(prefix + "CARR_NET") is var net && order.Pennies(prefix + "CARR_TAX") is var tax && (net != 0 || tax != 0))
            lines.Add(Figures("SVC-CARR", "Carriage", 1, net, 0, net, tax, order.TaxCode("CARR_TAX_CODE")));
        return lines.Select((fields, index) => Placed(fields, number, index + 1));
    }

    private static Expected Placed(Dictionary<string, object?> fields, int order, int position)
    {
        var (number, place) = (order.ToString(CultureInfo.InvariantCulture), position.ToString(CultureInfo.InvariantCulture));
        fields["salesorderId"] = new Reference("salesorders", "Q" + number, "O" + number);
        fields["order"] = (decimal)position;
        return new Expected("salesordersLines", $"line {place} of document {number}", $"{number}#{place}") { Fields = fields };
    }

    private static Dictionary<string, object?> Line(Row item, string prefix, IReadOnlyList<string> texts)
    {
        var (quantity, price, discount) = (item.Exact("QTY_ORDER"), item.Exact(prefix + "UNIT_PRICE"), item.Exact("DISCOUNT_RATE"));
        var (net, tax, code) = (item.Pennies(prefix + "NET_AMOUNT"), item.Pennies(prefix + "TAX_AMOUNT"), item.TaxCode("TAX_CODE"));
        var product = item.Text("STOCK_CODE")!.ToUpperInvariant() switch
        {
            "S1" or "S2" or "S3" => "SVC-" + item.Text("STOCK_CODE")!.ToUpperInvariant(),
            "M" => "SVC-S3",
            _ => item.Text("STOCK_CODE")!,
        };
        if (quantity == Math.Truncate(quantity)) return Figures(product, Joined(texts), quantity, price, discount, net, tax, code);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{quantity:0.######} x {price:0.00##}") + (discount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" less {discount:0.####}%"));
        // The figures follow the line's own text; leading messages come before both.
        return Figures(product, Joined([.. texts, figures]), 1, net, 0, net, tax, code);
    }

    private static Dictionary<string, object?> Figures(
        string product, string? description, decimal quantity, decimal price, decimal discount, decimal net, decimal tax, string? taxCode) => new()
    {
        ["productId"] = new Reference("products", product), ["description"] = description, ["quantity"] = quantity, ["price"] = price, ["discount1"] = discount,
        ["Z_Net"] = net, ["Z_Tax"] = tax, ["Z_TaxCode"] = taxCode,
    };

    private static bool IsMessage(Row item, string prefix) =>
        item.Text("STOCK_CODE") is null or "M" or "m" && item.Pennies(prefix + "NET_AMOUNT") == 0 && item.Pennies(prefix + "TAX_AMOUNT") == 0;

    private static List<string> TextOf(Row item) =>
        [.. new[] { item.Text("DESCRIPTION"), item.Text("TEXT"), item.Text("COMMENT_1"), item.Text("COMMENT_2") }.OfType<string>().Distinct()];

    private static string? Joined(IEnumerable<string?> texts) => SageCell.Clean(string.Join('\n', texts.OfType<string>()));
}
