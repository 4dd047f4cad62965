using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Orders;

/// <summary>
/// The lines of a document in the form SSM can hold (D11), in document currency, positions 1 to n in the order of ITEM_NUMBER, carriage last.
/// Message lines go to the description of the line before them, those at the top to the first line. A document of messages only becomes one
/// S3 line of quantity 1 and price 0. A message line with an amount is a service line, so that no money is lost.
/// </summary>
public static class OrderLines
{
    public static IReadOnlyList<MappedLine> From(SalesOrder header, IReadOnlyList<SopItem> lines, MappingSettings settings, ReferenceLists lists)
    {
        var mapping = new LineMapping(header, settings, header.Currency != lists.BaseCurrencyNumber);
        var mapped = new List<MappedLine>();
        var waiting = new List<SopItem>();
        foreach (var item in lines.Where(l => !l.RecordDeleted).OrderBy(l => l.ItemNumber).ThenBy(l => l.ItemId))
        {
            if (!mapping.IsMessage(item)) mapped.Add(Take(waiting, mapping.Line(item)));
            else if (mapped.Count > 0) mapped[^1] = Append(mapped[^1], LineMapping.TextOf(item));
            else waiting.Add(item);
        }
        if (waiting.Count > 0) mapped.Add(mapping.MessagesOnly(waiting));
        if (mapping.Carriage() is { } carriage) mapped.Add(carriage);
        return [.. mapped.Select((line, index) => line with { Line = line.Line with { Position = index + 1 } })];
    }

    /// <summary>End of the key of the line that carriage becomes.</summary>
    internal const string Carriage = ":carriage";

    /// <summary>ORDER_NUMBER:carriage, the key of the line that carriage becomes.</summary>
    public static string CarriageKey(int orderNumber) => orderNumber.ToString(CultureInfo.InvariantCulture) + Carriage;

    private static MappedLine Take(List<SopItem> waiting, MappedLine line)
    {
        var text = LineMapping.Join([.. waiting.Select(LineMapping.TextOf), line.Line.Description]);
        waiting.Clear();
        return line with { Line = line.Line with { Description = text } };
    }

    private static MappedLine Append(MappedLine line, string? text) =>
        line with { Line = line.Line with { Description = LineMapping.Join([line.Line.Description, text]) } };
}
