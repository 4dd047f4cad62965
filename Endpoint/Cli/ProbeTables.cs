using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Reads every table once through the configured reader and keeps counts.</summary>
internal sealed class ProbeTables(ISage50Reader reader, TimeProvider time)
{
    public async IAsyncEnumerable<ProbedTable> Run([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await Read<SalesLedger>(r => $"currency {r.Currency}", r => r.Name, cancellationToken);
        yield return await Read<SalesDelAddr>(r => $"type {r.AddressType}", r => r.Name, cancellationToken);
        yield return await Read<Stock>(r => $"tax code {r.TaxCode}", r => r.Description, cancellationToken);
        yield return await Read<StockCat>(r => r.Name is null ? "without a name" : "named", r => r.Name, cancellationToken);
        yield return await Read<PriceList>(r => $"currency {r.Currency}", r => r.Name, cancellationToken);
        yield return await Read<Price>(r => $"type {r.Type} method {r.CalcMethod}", null, cancellationToken);
        yield return await Read<SalesOrder>(r => $"type {r.OrderTypeCode} quotation {r.QuoteStatusId}", r => r.Name, cancellationToken);
        yield return await Read<SopItem>(r => $"service {r.ServiceFlag}", r => r.Description, cancellationToken);
        yield return await Read<Invoice>(r => $"type {r.InvoiceTypeCode}", r => r.Name, cancellationToken);
        yield return await Read<InvoiceItem>(r => $"service {r.ServiceFlag}", r => r.Description, cancellationToken);
        yield return await Read<AuditHeader>(r => $"type {r.Type}", r => r.Details, cancellationToken);
        yield return await Read<TaxCode>(r => $"rate {r.Rate.ToString(CultureInfo.InvariantCulture)}", r => r.Description, cancellationToken);
        yield return await Read<Currency>(r => $"{r.Number} {r.Code}{(r.BaseCurrency ? " base" : "")}", r => r.Name, cancellationToken);
        yield return await Read<DeletedRecord>(_ => "notes", null, cancellationToken);
    }

    private async Task<ProbedTable> Read<TRow>(Func<TRow, string> code, Func<TRow, string?>? text, CancellationToken cancellationToken) where TRow : SageRow
    {
        var (malformed, codes, newest) = (new SortedDictionary<string, int>(), new SortedDictionary<string, int>(), (DateTime?)null);
        var (rows, deleted, accented, start, failed) = (0, 0, 0, time.GetTimestamp(), (string?)null);
        HashSet<string>? absent = null;
        try
        {
            await foreach (var read in reader.ReadWithFaults<TRow>(SageQuery.All, cancellationToken))
            {
                rows++;
                if (!read.IsRow)
                {
                    Count(malformed, $"{read.Fault.Column} {WithoutPlace(read.Fault.Reason)}");
                    continue;
                }
                if (absent is null) absent = [.. read.Row.Absent];
                else absent.IntersectWith(read.Row.Absent);
                if (read.Row.RecordModifyDate is { } at && !(newest > at)) newest = at;
                if (read.Row.RecordDeleted) deleted++;
                if (text?.Invoke(read.Row) is { } words && words.Any(c => !char.IsAscii(c))) accented++;
                Count(codes, code(read.Row));
            }
        }
        catch (SageException wrong)
        {
            failed = wrong.Code;
        }
        var whole = time.GetElapsedTime(start).TotalSeconds;
        return new(typeof(TRow).Name, rows, malformed, [.. (absent ?? []).Order(StringComparer.Ordinal)], newest, deleted, accented, Math.Round(whole, 3),
            failed is null && newest is { } since ? await Since<TRow>(since, cancellationToken) : null, codes, failed);
    }

    private async Task<double?> Since<TRow>(DateTime newest, CancellationToken cancellationToken) where TRow : SageRow
    {
        var start = time.GetTimestamp();
        try
        {
            await foreach (var _ in reader.ReadWithFaults<TRow>(SageQuery.ModifiedSince(newest), cancellationToken)) continue;
        }
        catch (SageException)
        {
            return null;
        }
        return Math.Round(time.GetElapsedTime(start).TotalSeconds, 3);
    }

    // File and line make every reason its own.
    private static string WithoutPlace(string reason) => reason.IndexOf(" (", StringComparison.Ordinal) is >= 0 and var at ? reason[..at] : reason;

    private static void Count(SortedDictionary<string, int> counts, string what) => counts[what] = counts.GetValueOrDefault(what) + 1;
}
