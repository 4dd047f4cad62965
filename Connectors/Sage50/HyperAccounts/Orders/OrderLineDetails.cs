using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Orders;

/// <summary>
/// What a search for order lines leaves out (discount, tax code, texts, amounts in the document's currency), read from the documents one by one:
/// <c>GET api/salesOrder/{n}</c> gives them for every line. A document that is gone by then or not given out, or a cell that cannot be read,
/// leaves the line as it was.
/// </summary>
internal sealed class OrderLineDetails(HyperAccountsHttp http)
{
    private static readonly string[] Needed =
    [
        nameof(SopItem.ServiceFlag),
        nameof(SopItem.Text),
        nameof(SopItem.Comment1),
        nameof(SopItem.Comment2),
        nameof(SopItem.DiscountRate),
        nameof(SopItem.TaxCode),
        nameof(SopItem.ForeignUnitPrice),
        nameof(SopItem.ForeignNetAmount),
    ];

    /// <summary>The same lines in the same order, completed where the search left something out.</summary>
    public async Task<IReadOnlyList<SageRead<SopItem>>> Complete(IReadOnlyList<SageRead<SopItem>> lines, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<int, IReadOnlyDictionary<int, SopItem>>();
        foreach (var order in lines.Where(Lacks).Select(l => l.Row!.OrderNumber).Distinct())
            documents[order] = await Known(order, cancellationToken);

        return [.. lines.Select(line => Lacks(line) ? Completed(line, documents[line.Row!.OrderNumber]) : line)];
    }

    private static bool Lacks(SageRead<SopItem> line) => line.Row is { RecordDeleted: false } row && Needed.Any(row.Absent.Contains);

    private static SageRead<SopItem> Completed(SageRead<SopItem> line, IReadOnlyDictionary<int, SopItem> document)
    {
        var row = line.Row!;
        if (!document.TryGetValue(row.ItemId, out var detail)) return line;

        bool Takes(string column) => row.Absent.Contains(column) && !detail.Absent.Contains(column);

        return new(row with
        {
            ServiceFlag = Takes(nameof(SopItem.ServiceFlag)) ? detail.ServiceFlag : row.ServiceFlag,
            Text = Takes(nameof(SopItem.Text)) ? detail.Text : row.Text,
            Comment1 = Takes(nameof(SopItem.Comment1)) ? detail.Comment1 : row.Comment1,
            Comment2 = Takes(nameof(SopItem.Comment2)) ? detail.Comment2 : row.Comment2,
            DiscountRate = Takes(nameof(SopItem.DiscountRate)) ? detail.DiscountRate : row.DiscountRate,
            TaxCode = Takes(nameof(SopItem.TaxCode)) ? detail.TaxCode : row.TaxCode,
            ForeignUnitPrice = Takes(nameof(SopItem.ForeignUnitPrice)) ? detail.ForeignUnitPrice : row.ForeignUnitPrice,
            ForeignNetAmount = Takes(nameof(SopItem.ForeignNetAmount)) ? detail.ForeignNetAmount : row.ForeignNetAmount,
            Absent = row.Absent.Where(column => !Needed.Contains(column) || !Takes(column)).ToHashSet(),
        }, null);
    }

    // A document that Sage does not give out keeps the stream as little from its lines as a cell that is left out.
    private async Task<IReadOnlyDictionary<int, SopItem>> Known(int order, CancellationToken cancellationToken)
    {
        try
        {
            return await LinesOf(order, cancellationToken);
        }
        catch (SageException failed) when (failed.Failure is SageFailure.Refused or SageFailure.Configuration)
        {
            return new Dictionary<int, SopItem>();
        }
    }

    private async Task<IReadOnlyDictionary<int, SopItem>> LinesOf(int order, CancellationToken cancellationToken)
    {
        var ask = Ask.Get(string.Create(CultureInfo.InvariantCulture, $"api/salesOrder/{order}"));
        await using var answer = await SageAnswer.Open(http, ask, cancellationToken);

        var lines = new Dictionary<int, SopItem>();
        if (await answer.Single(cancellationToken) is not { } document) return lines;
        if (!document.TryGetProperty("invoiceItems", out var items) || items.ValueKind != JsonValueKind.Array) return lines;

        var cells = new RowCells();
        foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
        {
            cells.Load(item);
            if (Detail(cells) is { } line) lines[line.ItemId] = line;
        }

        return lines;
    }

    // In this form prices and amounts are in the document's currency.
    private static SopItem? Detail(RowCells cells)
    {
        try
        {
            return new SopItem
            {
                ItemId = cells.KeyNumber(nameof(SopItem.ItemId)),
                ServiceFlag = cells.Int(nameof(SopItem.ServiceFlag)),
                Text = cells.Text(nameof(SopItem.Text), "details"),
                Comment1 = cells.Text(nameof(SopItem.Comment1)),
                Comment2 = cells.Text(nameof(SopItem.Comment2)),
                DiscountRate = cells.Exact(nameof(SopItem.DiscountRate), "discount"),
                TaxCode = cells.TaxCode(nameof(SopItem.TaxCode)),
                ForeignUnitPrice = cells.Exact(nameof(SopItem.ForeignUnitPrice), "unitPrice"),
                ForeignNetAmount = cells.Money(nameof(SopItem.ForeignNetAmount), "netAmount"),
                Absent = cells.Absent,
            };
        }
        catch (CellFault)
        {
            return null;
        }
    }
}
