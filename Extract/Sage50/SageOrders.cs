using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Quotations and orders with their lines. Lines are read for every header that changed and for headers whose lines changed alone
/// (sage50-access 2.6), always the whole line set of a document.
/// </summary>
public sealed class SageOrders(ExtractContext context, StagingStore store, TimeProvider time) : SageSource(context, time)
{
    private const int Headers = 200;

    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var waiting = new List<SalesOrder>();
        var known = new HashSet<int>();
        await foreach (var read in Context.Sage.ReadWithFaults<SalesOrder>(stamps.Query(), cancellationToken))
        {
            if (!read.IsRow)
            {
                yield return new SourceBatch(Kind.Order, []) { Faults = [Fault(read.Fault)] };
                continue;
            }
            stamps.See(read.Row);
            if (!mode.Full) known.Add(read.Row.OrderNumber);
            waiting.Add(read.Row);
            if (waiting.Count < Headers) continue;
            foreach (var batch in await Documents(waiting, mode, stamps, cancellationToken)) yield return batch;
            waiting.Clear();
        }
        if (!mode.Full) waiting.AddRange(await HeadersOfChangedLines(known, stamps, cancellationToken));
        foreach (var chunk in waiting.Chunk(Headers))
            foreach (var batch in await Documents(chunk, mode, stamps, cancellationToken)) yield return batch;
        Watermark = stamps.ToString();
    }

    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        if (kind == Kind.Order) return await None<SalesOrder>(Where("ORDER_NUMBER", Number(key)), cancellationToken);
        // Carriage is a part of its header, and a line that now is a message has no record of its own: the document itself was read whole.
        return key.Contains(':', StringComparison.Ordinal) || await GoneLine(Number(key), cancellationToken);
    }

    private async Task<bool> GoneLine(int itemId, CancellationToken cancellationToken)
    {
        await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(Where("ITEMID", itemId), cancellationToken))
            if (!read.IsRow || (!read.Row.RecordDeleted && read.Row.StockCode != "M")) return false;
        return true;
    }

    private async Task<IEnumerable<SalesOrder>> HeadersOfChangedLines(HashSet<int> known, SageStamps stamps, CancellationToken cancellationToken)
    {
        var numbers = new HashSet<int>();
        await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(stamps.Query(), cancellationToken))
            if (read.IsRow && !known.Contains(read.Row.OrderNumber)) numbers.Add(read.Row.OrderNumber);
        var headers = new List<SalesOrder>();
        foreach (var number in numbers)
            await foreach (var read in Context.Sage.ReadWithFaults<SalesOrder>(Where("ORDER_NUMBER", number), cancellationToken))
                if (read.IsRow) headers.Add(read.Row);
        return headers;
    }

    private async Task<IEnumerable<SourceBatch>> Documents(
        IReadOnlyCollection<SalesOrder> headers, SnapshotMode mode, SageStamps stamps, CancellationToken cancellationToken)
    {
        var (orders, lines) = (new BatchBuilder(Kind.Order, mode.Started), new BatchBuilder(Kind.OrderLine, mode.Started));
        var items = await Items(headers, lines, stamps, cancellationToken);
        var lists = await PriceLists(headers, cancellationToken);
        var keys = new HashSet<string>();
        foreach (var header in headers)
        {
            var key = SageKeys.Of(header);
            var filter = RowFilter.ReasonToSkip(header, Mapping);
            orders.Map(key, () => Context.Mapper.FromSage(header, lists.GetValueOrDefault(header.AccountRef)), header.RecordDeleted, filter);
            if (filter is null) keys.UnionWith(Lines(header, [.. items[header.OrderNumber]], lines));
        }
        if (!mode.Full) await Removed(headers, keys, lines, cancellationToken);
        return [orders.Take(), lines.Take()];
    }

    private IEnumerable<string> Lines(SalesOrder header, IReadOnlyList<SopItem> items, BatchBuilder batch)
    {
        var schema = RecordSchema.Of(Kind.OrderLine);
        try
        {
            var mapped = OrderLines.From(header, items, Mapping, Context.Lists);
            foreach (var line in mapped)
            {
                batch.Add(line.Key, schema.ToImage(line.Line), header.RecordDeleted);
                if (line.Note is not null) batch.Fault(new(line.Key, ExtractCodes.Adapted, "quantity", $"Order {header.OrderNumber}: {line.Note}"));
            }
            return [.. mapped.Select(l => l.Key)];
        }
        catch (MappingException refused)
        {
            foreach (var item in items) batch.Fault(new(SageKeys.Of(item), ExtractCodes.Unmapped, refused.Field, $"Order {header.OrderNumber}: {refused.Message}"));
            return items.Select(SageKeys.Of);
        }
    }

    private async Task<ILookup<int, SopItem>> Items(IReadOnlyCollection<SalesOrder> headers, BatchBuilder lines, SageStamps stamps, CancellationToken cancellationToken)
    {
        var numbers = headers.Select(h => h.OrderNumber).ToHashSet();
        var query = new SageQuery(
            new SageCondition("ORDER_NUMBER", SageOperator.GreaterOrEqual, numbers.Min()), new SageCondition("ORDER_NUMBER", SageOperator.LessOrEqual, numbers.Max()));
        var items = new List<SopItem>();
        foreach (var part in numbers.Max() - numbers.Min() < 4 * Headers ? [query] : numbers.Select(n => Where("ORDER_NUMBER", n)))
            await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(part, cancellationToken))
                if (!read.IsRow) lines.Fault(Fault(read.Fault));
                else if (numbers.Contains(read.Row.OrderNumber))
                {
                    stamps.See(read.Row);
                    items.Add(read.Row);
                }
        return items.ToLookup(i => i.OrderNumber);
    }

    // The account's price list is not on the order; it comes from the customers read before.
    private Task<Dictionary<string, string?>> PriceLists(IEnumerable<SalesOrder> headers, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var accounts = headers.Select(h => h.AccountRef).Distinct();
        var rows = await StagedRows.ByKey(db, StagedKind.Of(Kind.Account), Context.Scope.Of(Side.Sage50), Side.Sage50, accounts, cancellationToken);
        return rows.ToDictionary(r => r.Key, r => r.Values.GetValueOrDefault("priceList") as string);
    }, cancellationToken);

    // Between full sweeps a line that is not in its document any more is gone.
    private async Task Removed(IEnumerable<SalesOrder> headers, HashSet<string> keys, BatchBuilder lines, CancellationToken cancellationToken)
    {
        var staged = await store.Read(db => StagedRows.ByField(
            db, StagedKind.Of(Kind.OrderLine), Context.Scope.Of(Side.Sage50), Side.Sage50, "order", headers.Select(SageKeys.Of), cancellationToken), cancellationToken);
        foreach (var row in staged.Where(r => !keys.Contains(r.Key)))
            lines.Add(row.Key, Canonical.Images.Image.FromValues(row.Values), gone: true);
    }

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
