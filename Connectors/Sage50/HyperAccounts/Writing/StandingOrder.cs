using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>
/// An order as it stands, read the way it is written: GET api/salesOrder gives each line's ITEMID and the position an update goes by.
/// </summary>
internal static class StandingOrder
{
    /// <summary>Position from 0 of the line. An order or line that is gone is refused, because another line may stand at its old position.</summary>
    public static async Task<int> PositionOf(HyperAccountsHttp http, int orderNumber, int itemId, CancellationToken cancellationToken)
    {
        var ask = Ask.Get(string.Create(CultureInfo.InvariantCulture, $"api/salesOrder/{orderNumber}"));
        await using var answer = await SageAnswer.Open(http, ask, cancellationToken);
        var order = await answer.Single(cancellationToken) ?? throw Gone(ask, "orderNumber", $"Order {orderNumber} is not in Sage");
        var cells = new RowCells();
        foreach (var line in Lines(order))
        {
            cells.Load(line);
            if (Whole(cells, "itemId") == itemId && Whole(cells, "id") is { } position and >= 0) return position;
        }
        throw Gone(ask, "itemId", $"Order {orderNumber} has no line {itemId} any more");
    }

    private static IEnumerable<JsonElement> Lines(JsonElement order) =>
        order.TryGetProperty("invoiceItems", out var lines) && lines.ValueKind == JsonValueKind.Array
            ? lines.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.Object)
            : [];

    private static int? Whole(RowCells cells, string name)
    {
        try
        {
            return cells.IntOrNull(name);
        }
        catch (CellFault)
        {
            return null;
        }
    }

    private static SageException Gone(Ask ask, string field, string what) => new(SageFailure.Refused, HyperAccountsCodes.UnknownReference,
        $"Nothing was sent to Sage: {what} ({ask}). Somebody changed the document there; read it again and compare.") { Field = field };
}
