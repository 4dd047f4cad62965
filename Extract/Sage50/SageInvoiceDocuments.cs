using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Staging.Database;
using InvoiceItem = Sage50Etl.Connectors.Sage50.Rows.InvoiceItem;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Invoices and credits with their lines, read with the orders because SSM keeps both in salesorders (INV-05, mapping.invoicesAs). As with orders the
/// whole line set of a document is read, also for headers whose lines changed alone.
/// </summary>
internal sealed class SageInvoiceDocuments
{
    private const int Headers = 200;
    private readonly ExtractContext _context;
    private readonly StagedLines _staged;
    private readonly SageLedger _accounts;

    public SageInvoiceDocuments(ExtractContext context, StagingStore store)
    {
        _context = context;
        _staged = new(context, store, (line, _, cancel) => IsGone(line, cancel));
        _accounts = new(context, store);
    }

    public async IAsyncEnumerable<SourceBatch> Read(
        SnapshotMode mode, SageStamps stamps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (waiting, known) = (new List<InvoiceRow>(), new HashSet<int>());
        await foreach (var read in Rows<InvoiceRow>(stamps.Query(), cancellationToken))
        {
            if (!read.IsRow)
            {
                foreach (var batch in await Unread(read.Fault, mode, cancellationToken)) yield return batch;
                continue;
            }
            stamps.See(read.Row);
            if (!mode.Full) known.Add(read.Row.InvoiceNumber);
            waiting.Add(read.Row);
            if (waiting.Count < Headers) continue;
            foreach (var batch in await Documents(waiting, mode, stamps, cancellationToken)) yield return batch;
            waiting.Clear();
        }
        if (!mode.Full) waiting.AddRange(await HeadersOfChangedLines(known, stamps, cancellationToken));
        foreach (var chunk in waiting.Chunk(Headers))
            foreach (var batch in await Documents(chunk, mode, stamps, cancellationToken)) yield return batch;
    }

    /// <summary>Asks Sage for the document <c>I12</c> or its line <c>I12/3</c>; carriage is a part of its header.</summary>
    public async Task<bool> IsGone(string key, CancellationToken cancellationToken)
    {
        if (key.Contains(':', StringComparison.Ordinal)) return true;
        var line = key.IndexOf('/', StringComparison.Ordinal);
        var query = Of(int.Parse(line < 0 ? key[1..] : key[1..line], CultureInfo.InvariantCulture));
        if (line < 0) return await None<InvoiceRow>(query, r => !r.RecordDeleted, _ => true, cancellationToken);
        // A line that now is a message has no record of its own, and of another one that cannot be read nothing follows.
        return await None<InvoiceItem>(
            query,
            i => InvoiceLines.Key(i) == key && IsLine(i),
            unread => KeyOf(unread) is not { } other || other == key,
            cancellationToken);
    }

    private async Task<bool> HasLines(string document, CancellationToken cancellationToken)
    {
        var number = int.Parse(document[ExtId.InvoiceLetter.Length..], CultureInfo.InvariantCulture);
        return !await None<InvoiceItem>(Of(number), IsLine, _ => false, cancellationToken);
    }

    private static string? KeyOf(SageMalformedRow line) => SageSource.Fault(line).Key is { } numbers ? InvoiceLines.Key(numbers) : null;

    // A message with an amount is a line of its own (D11).
    private static bool IsLine(InvoiceItem item)
    {
        var isMessage = item.StockCode?.Trim().ToUpperInvariant() is null or "" or "M";
        var isWorthless = item is { NetAmount: 0, TaxAmount: 0, ForeignNetAmount: 0, ForeignTaxAmount: 0 };

        return !item.RecordDeleted && !(isMessage && isWorthless);
    }

    private async Task<bool> None<TRow>(
        SageQuery query, Func<TRow, bool> stands, Func<SageMalformedRow, bool> mayStand, CancellationToken cancellationToken)
        where TRow : Connectors.Sage50.Rows.SageRow
    {
        await foreach (var read in Rows<TRow>(query, cancellationToken))
            if (read.IsRow ? stands(read.Row) : mayStand(read.Fault)) return false;
        return true;
    }

    private async Task<IEnumerable<InvoiceRow>> HeadersOfChangedLines(HashSet<int> known, SageStamps stamps, CancellationToken cancellationToken)
    {
        var (numbers, headers) = (new HashSet<int>(), new List<InvoiceRow>());
        await foreach (var read in Rows<InvoiceItem>(stamps.Query(), cancellationToken))
            if (read.IsRow && !known.Contains(read.Row.InvoiceNumber)) numbers.Add(read.Row.InvoiceNumber);
        foreach (var number in numbers)
            await foreach (var read in Rows<InvoiceRow>(Of(number), cancellationToken))
                if (read.IsRow) headers.Add(read.Row);
        return headers;
    }

    private async Task<IEnumerable<SourceBatch>> Documents(
        IReadOnlyCollection<InvoiceRow> headers, SnapshotMode mode, SageStamps stamps, CancellationToken cancellationToken)
    {
        var (documents, lines) = (new BatchBuilder(Kind.Order, mode.Started), new BatchBuilder(Kind.OrderLine, mode.Started));
        var (items, unread) = await Items(headers, lines, stamps, cancellationToken);
        var reps = await _accounts.Reps(headers.Select(h => h.AccountRef), cancellationToken);
        var (keys, unclear, bare) = (unread.OfType<string>().ToHashSet(), new HashSet<string>(), new List<string>());
        foreach (var header in headers)
        {
            var (key, filter) = (SageKeys.Of(header), RowFilter.ReasonToSkip(header, _context.Mapping));
            var (rows, read) = (lines.Rows, lines.Faults);
            var mapped = filter is null && Lines(header, [.. items[header.InvoiceNumber]], lines, keys);
            if (!mapped) unclear.Add(key);
            var net = header.Currency == _context.Lists.BaseCurrencyNumber ? header.InvoiceNet : header.ForeignInvoiceNet;
            if (mapped && !header.RecordDeleted && net != 0 && !items.Contains(header.InvoiceNumber)) bare.Add(key);

            if (!header.RecordDeleted && filter is null && WholeDocument.Incomplete(key, lines, read, net, unread) is { } held)
            {
                // Those that are in staging stay as they are, as the header does.
                keys.ExceptWith(lines.Withdraw(rows));
                unclear.Add(key);
                documents.Fault(held);
                continue;
            }

            documents.Map(
                key,
                () => _context.Mapper.FromSage(header, null, reps.GetValueOrDefault(header.AccountRef)),
                header.RecordDeleted,
                header.RecordDeleted ? RowFilter.Deleted : filter, SageExtra.Of(header));
        }

        await _staged.NotWithout(bare, HasLines, cancellationToken);
        await _staged.Keep(unclear, keys, lines, cancellationToken);
        if (!mode.Full && !unread.Contains(null))
            await _staged.Remove(headers.Select(SageKeys.Of).Except(unclear), keys, lines, cancellationToken);
        return [documents.Take(), lines.Take()];
    }

    /// <summary>Adds the lines and their keys; false when the document cannot be mapped.</summary>
    private bool Lines(InvoiceRow header, IReadOnlyList<InvoiceItem> items, BatchBuilder batch, HashSet<string> keys)
    {
        try
        {
            var mapped = InvoiceLines.From(header, items, _context.Mapping, _context.Lists);
            foreach (var line in mapped)
            {
                batch.Add(line.Key, RecordSchema.Of(Kind.OrderLine).ToImage(line.Line), header.RecordDeleted);
                if (line.Note is { } note) batch.Fault(new(line.Key, ExtractCodes.Adapted, "quantity", $"Invoice {header.InvoiceNumber}: {note}"));
            }
            keys.UnionWith(mapped.Select(l => l.Key));
            return true;
        }
        catch (MappingException refused)
        {
            var reason = $"Invoice {header.InvoiceNumber}: {refused.Message}";
            foreach (var item in items) batch.Fault(new(InvoiceLines.Key(item), ExtractCodes.Unmapped, refused.Field, reason));
            keys.UnionWith(items.Select(InvoiceLines.Key));
            return false;
        }
        catch (Exception odd) when (odd is not (OperationCanceledException or OutOfMemoryException))
        {
            foreach (var item in items) batch.Fault(batch.Unforeseen(InvoiceLines.Key(item), odd));
            keys.UnionWith(items.Select(InvoiceLines.Key));
            return false;
        }
    }

    // The lines of the documents, and the keys of those that cannot be read (null where not even the key can).
    private async Task<(ILookup<int, InvoiceItem> Items, List<string?> Unread)> Items(
        IReadOnlyCollection<InvoiceRow> headers, BatchBuilder lines, SageStamps stamps, CancellationToken cancellationToken)
    {
        var numbers = headers.Select(h => h.InvoiceNumber).ToHashSet();
        var query = new SageQuery(
            new SageCondition("INVOICE_NUMBER", SageOperator.GreaterOrEqual, numbers.Min()),
            new SageCondition("INVOICE_NUMBER", SageOperator.LessOrEqual, numbers.Max()));
        var (items, unread) = (new List<InvoiceItem>(), new List<string?>());
        foreach (var part in numbers.Max() - numbers.Min() < 4 * Headers ? [query] : numbers.Select(Of))
            await foreach (var read in Rows<InvoiceItem>(part, cancellationToken))
                if (!read.IsRow)
                {
                    var fault = SageSource.Fault(read.Fault);
                    fault = fault with { Key = fault.Key is { } line ? InvoiceLines.Key(line) : null };
                    unread.Add(fault.Key);
                    lines.Fault(fault);
                }
                else if (numbers.Contains(read.Row.InvoiceNumber))
                {
                    stamps.See(read.Row);
                    items.Add(read.Row);
                }
        return (items.ToLookup(i => i.InvoiceNumber), unread);
    }

    private async Task<SourceBatch[]> Unread(SageMalformedRow row, SnapshotMode mode, CancellationToken cancellationToken)
    {
        var header = SageSource.Fault(row);
        header = header with { Key = int.TryParse(header.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ExtId.Invoice(number) : null };
        var lines = new BatchBuilder(Kind.OrderLine, mode.Started);
        if (header.Key is null) lines.Fault(header);
        else await _staged.Keep([header.Key], [], lines, cancellationToken);
        return [new SourceBatch(Kind.Order, []) { Faults = [header] }, lines.Take()];
    }

    private static SageQuery Of(int number) => new(new SageCondition("INVOICE_NUMBER", SageOperator.Equal, number));

    private IAsyncEnumerable<SageRead<TRow>> Rows<TRow>(SageQuery query, CancellationToken cancellationToken)
        where TRow : Connectors.Sage50.Rows.SageRow =>
        _context.Sage.ReadWithFaults<TRow>(query, cancellationToken);
}
