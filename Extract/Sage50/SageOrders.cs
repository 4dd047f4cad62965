using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Quotations and orders with their lines. Lines are read for every header that changed and for headers whose lines changed alone
/// (sage50-access 2.6), always the whole line set of a document. Where the settings say so, invoices and credits too (INV-05).
/// </summary>
public sealed class SageOrders : SageSource
{
    private const int Headers = 200;
    private readonly StagingStore _store;
    private readonly StagedLines _staged;
    private readonly SageInvoiceDocuments _invoices;

    public SageOrders(ExtractContext context, StagingStore store, TimeProvider time) : base(context, time)
    {
        _store = store;
        _staged = new(context, store, (line, order, cancel) => GoneLine(Number(line), order, cancel));
        _invoices = new(context, store);
    }

    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        if (!mode.Full) yield return await Expired(mode, cancellationToken);
        var waiting = new List<SalesOrder>();
        var known = new HashSet<int>();
        await foreach (var read in Context.Sage.ReadWithFaults<SalesOrder>(stamps.Query(), cancellationToken))
        {
            if (!read.IsRow)
            {
                foreach (var batch in await Unread(Fault(read.Fault), mode, cancellationToken)) yield return batch;
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
        if (Mapping.InvoicesAs == InvoicesAs.Salesorders)
            await foreach (var batch in _invoices.Read(mode, stamps, cancellationToken)) yield return batch;
        else if (mode.Full) yield return await new FormerInvoices(Context, _store).Salesorders(mode.Started, cancellationToken);
        yield return Told<SalesOrder>(Kind.Order, mode);
        yield return Told<SopItem>(Kind.OrderLine, mode);
        Watermark = stamps.ToString();
    }

    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        // Left over from when invoices were salesorders, and said to be gone with a reason of its own.
        if (key.StartsWith(ExtId.InvoiceLetter, StringComparison.Ordinal)) return Mapping.InvoicesAs == InvoicesAs.Sales || await _invoices.IsGone(key, cancellationToken);
        if (kind == Kind.Order) return await None<SalesOrder>(Where("ORDER_NUMBER", Number(key)), cancellationToken);
        // Carriage is a part of its header, and a line that now is a message has no record of its own: the document itself was read whole.
        return key.Contains(':', StringComparison.Ordinal) || await GoneLine(Number(key), null, cancellationToken);
    }

    // Gone from one document, where that is named.
    private async Task<bool> GoneLine(int itemId, string? order, CancellationToken cancellationToken)
    {
        await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(Where("ITEMID", itemId), cancellationToken))
            if (!read.IsRow || (IsLine(read.Row) && IsOf(read.Row, order)))
                return false;
        return true;
    }

    private static bool IsOf(SopItem item, string? order) =>
        order is null || order == item.OrderNumber.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> HasLines(string order, CancellationToken cancellationToken)
    {
        await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(Where("ORDER_NUMBER", Number(order)), cancellationToken))
            if (read.IsRow && IsLine(read.Row)) return true;
        return false;
    }

    // A message with an amount is a line of its own (D11).
    private static bool IsLine(SopItem item)
    {
        var isMessage = item.StockCode?.Trim().ToUpperInvariant() is null or "" or "M";
        var isWorthless = item is { NetAmount: 0, TaxAmount: 0, ForeignNetAmount: 0, ForeignTaxAmount: 0 };

        return !item.RecordDeleted && !(isMessage && isWorthless);
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
        var (items, unread) = await Items(headers, lines, stamps, cancellationToken);
        var lists = await PriceLists(headers, cancellationToken);
        var (keys, unclear, bare) = (unread.OfType<string>().ToHashSet(), new HashSet<string>(), new List<string>());
        foreach (var header in headers)
        {
            var key = SageKeys.Of(header);
            var filter = RowFilter.ReasonToSkip(header, Mapping);
            var (rows, read) = (lines.Rows, lines.Faults);
            var mapped = filter is null && Lines(header, [.. items[header.OrderNumber]], lines, keys);
            if (!mapped) unclear.Add(key);
            else if (!header.RecordDeleted && Net(header) != 0 && !items.Contains(header.OrderNumber)) bare.Add(key);

            // A header never goes with fewer lines than its net: the document is held whole, with the line named (D23).
            if (!header.RecordDeleted && filter is null && Incomplete(header, lines, read, unread) is { } held)
            {
                // Those that are in staging stay as they are, as the header does.
                keys.ExceptWith(lines.Withdraw(rows));
                unclear.Add(key);
                orders.Fault(held);
                continue;
            }
            orders.Map(key, () => Context.Mapper.FromSage(header, lists.GetValueOrDefault(header.AccountRef), Today), header.RecordDeleted,
                header.RecordDeleted ? RowFilter.Deleted : filter,
                SageExtra.Of(header, CanonicalMapper.MarkerOf(header)));
        }

        await _staged.NotWithout(bare, HasLines, cancellationToken);
        await _staged.Keep(unclear, keys, lines, cancellationToken);
        // A line without readable key may be any of them: then none is called removed.
        if (!mode.Full && !unread.Contains(null))
            await _staged.Remove(headers.Select(SageKeys.Of).Except(unclear), keys, lines, cancellationToken);
        return [orders.Take(), lines.Take()];
    }

    private SourceFault? Incomplete(SalesOrder header, BatchBuilder lines, int before, List<string?> unread) =>
        WholeDocument.Incomplete(SageKeys.Of(header), lines, before, Net(header), unread);

    private decimal Net(SalesOrder header) =>
        header.Currency != Context.Lists.BaseCurrencyNumber ? header.ForeignInvoiceNet : header.InvoiceNet;

    /// <summary>Adds the lines and their keys; false when the document cannot be mapped.</summary>
    private bool Lines(SalesOrder header, IReadOnlyList<SopItem> items, BatchBuilder batch, HashSet<string> keys)
    {
        var schema = RecordSchema.Of(Kind.OrderLine);
        try
        {
            var mapped = OrderLines.From(header, items, Mapping, Context.Lists);
            var rows = items.ToLookup(SageKeys.Of);
            foreach (var line in mapped)
            {
                batch.Add(line.Key, schema.ToImage(line.Line), header.RecordDeleted, extra: rows[line.Key].Select(r => SageExtra.Of(r)).FirstOrDefault());
                if (line.Note is not null) batch.Fault(new(line.Key, ExtractCodes.Adapted, "quantity", $"Order {header.OrderNumber}: {line.Note}"));
            }
            keys.UnionWith(mapped.Select(l => l.Key));
            return true;
        }
        catch (MappingException refused)
        {
            foreach (var item in items) batch.Fault(new(SageKeys.Of(item), ExtractCodes.Unmapped, refused.Field, $"Order {header.OrderNumber}: {refused.Message}"));
            keys.UnionWith(items.Select(SageKeys.Of));
            return false;
        }
        catch (Exception odd) when (odd is not (OperationCanceledException or OutOfMemoryException))
        {
            foreach (var item in items) batch.Fault(batch.Unforeseen(SageKeys.Of(item), odd));
            keys.UnionWith(items.Select(SageKeys.Of));
            return false;
        }
    }

    // The lines of the documents, and the keys of those that cannot be read (null where not even the key can).
    private async Task<(ILookup<int, SopItem> Items, List<string?> Unread)> Items(
        IReadOnlyCollection<SalesOrder> headers, BatchBuilder lines, SageStamps stamps, CancellationToken cancellationToken)
    {
        var numbers = headers.Select(h => h.OrderNumber).ToHashSet();
        var query = new SageQuery(
            new SageCondition("ORDER_NUMBER", SageOperator.GreaterOrEqual, numbers.Min()), new SageCondition("ORDER_NUMBER", SageOperator.LessOrEqual, numbers.Max()));
        var (items, unread) = (new List<SopItem>(), new List<string?>());
        foreach (var part in numbers.Max() - numbers.Min() < 4 * Headers ? [query] : numbers.Select(n => Where("ORDER_NUMBER", n)))
            await foreach (var read in Context.Sage.ReadWithFaults<SopItem>(part, cancellationToken))
                if (!read.IsRow)
                {
                    var fault = Fault(read.Fault);
                    unread.Add(fault.Key);
                    lines.Fault(fault);
                }
                else if (numbers.Contains(read.Row.OrderNumber))
                {
                    stamps.See(read.Row);
                    items.Add(read.Row);
                }
        return (items.ToLookup(i => i.OrderNumber), unread);
    }

    // The account's price list is not on the order; it comes from the customers read before.
    private Task<Dictionary<string, string?>> PriceLists(
        IEnumerable<SalesOrder> headers, CancellationToken cancellationToken) => _store.Read(async db =>
    {
        var accounts = headers.Select(h => h.AccountRef).Distinct();
        var rows = await StagedRows.ByKey(db, StagedKind.Of(Kind.Account), Context.Scope.Of(Side.Sage50), Side.Sage50, accounts, cancellationToken);
        return rows.ToDictionary(r => r.Key, r => r.Values.GetValueOrDefault("priceList") as string);
    }, cancellationToken);

    // The day passes without an edit in Sage: open quotations that are not read again expire here, before what is read says otherwise (D5).
    private async Task<SourceBatch> Expired(SnapshotMode mode, CancellationToken cancellationToken)
    {
        var batch = new BatchBuilder(Kind.Order, mode.Started);
        var open = await _store.Read(db => StagedRows.ByField(
            db, StagedKind.Of(Kind.Order), Context.Scope.Of(Side.Sage50), Side.Sage50, "status", [OrderState.QuotationOpen], cancellationToken), cancellationToken);
        foreach (var row in open)
            if (Image.FromValues(row.Values) is var image && OrderStates.IsPast(image, Today))
                batch.Add(row.Key, image.With("status", FieldValue.Of(OrderState.QuotationExpired)), gone: false, row.Filter, row.Extra, derived: true);
        return batch.Take();
    }

    // A header that cannot be read says nothing about its lines: they stay as they are.
    private async Task<SourceBatch[]> Unread(SourceFault header, SnapshotMode mode, CancellationToken cancellationToken)
    {
        var lines = new BatchBuilder(Kind.OrderLine, mode.Started);
        if (header.Key is null) lines.Fault(header);
        else await _staged.Keep([header.Key], [], lines, cancellationToken);
        return [new SourceBatch(Kind.Order, []) { Faults = [header] }, lines.Take()];
    }

    private DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
