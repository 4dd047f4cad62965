using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Search;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// Reads a folder of exports of Sage's reports (sage50-access 5). A table is its newest complete file; one that never had a file has no rows.
/// Conditions are applied here.
/// </summary>
public sealed class CsvReader : ISage50Reader
{
    public CsvReader(CsvOptions options, TimeProvider time)
    {
        _options = options;
        _folder = new CsvFolder(options, time);
        _taken = new CsvSurvey(options, _folder.Current);
        _next = new CsvSurvey(options, _folder.Next);
    }

    /// <summary>Tables that can come as files.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. OdbcTables.All.Select(t => t.Name)];

    public bool KeysComeByHand => true;

    /// <summary>Files that are not read, each with why, and what is left out or missing in those that will be.</summary>
    public IReadOnlyList<string> Problems() => [.. _folder.Problems(), .. OdbcTables.All.SelectMany(Known)];

    public IReadOnlyList<SageNotice> Notices<TRow>() where TRow : SageRow
    {
        var table = OdbcTables.Of<TRow>();
        try
        {
            return [.. Waiting(table), .. _folder.Current(table.Name) is { } file ? _taken.Of(table, file) : []];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SageException)
        {
            return [new(table.Name, $"The files of {table.Name} could not be looked at as a whole ({e.GetType().Name}); its records were read.")];
        }
    }

    public Task<SageCompany> ReadCompany(CancellationToken cancellationToken) =>
        Task.FromResult(new SageCompany { CompanyId = _options.CompanyId, WriteOk = false });

    public async IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        var table = OdbcTables.Of<TRow>();
        var filter = new RowFilter<TRow>(query);
        var file = await Task.Run(() => _folder.Newest(table.Name), cancellationToken);
        var rows = file is null ? Nothing<TRow>() : new CsvTable<TRow>(table, _options, file).Rows();
        foreach (var read in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read.IsRow ? filter.Keeps(read.Row) : MayBeAskedFor(table, read.Fault, query)) yield return read;
        }
    }

    // What no table takes is told where the customers are, which every company has.
    private IEnumerable<SageNotice> Waiting(IOdbcTable table) => _folder.Waiting(table.Name).Concat(table.Name == "SALES_LEDGER" ? _folder.Waiting(null) : [])
        .Select(w => new SageNotice(w.File, $"{w.File} is not read: {w.Why}. Until then what came before it counts.") { Unread = true });

    private List<string> Known(IOdbcTable table)
    {
        try
        {
            if (_folder.Next(table.Name) is not { } file) return [];
            var notices = _next.Of(table, file).Select(n => n.Text);
            return [.. _next.Lacking(table, file) is { } lacking ? notices.Prepend(lacking) : notices];
        }
        catch (SageException refused)
        {
            return [$"{refused.Code} {refused.Message}"];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"{CsvCodes.FileInUse} A file for {table.Name} in {_options.Folder} cannot be opened ({e.GetType().Name}). Close it, and check the rights of the service."];
        }
    }

    // Whoever asks for one record gets no other one's faults; a row without a certain key may be any record.
    private static bool MayBeAskedFor<TRow>(OdbcTable<TRow> table, SageMalformedRow fault, SageQuery query) where TRow : SageRow
    {
        if (fault.Key.Length == 0) return true;
        var parts = fault.Key.Split('/', table.Key.Length);
        return query.Conditions.Where(c => c.Operator == SageOperator.Equal && table.Key.Contains(c.Column))
            .All(c => string.Equals(parts.ElementAtOrDefault(Array.IndexOf(table.Key, c.Column)), Convert.ToString(c.Value, CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase));
    }

    // No report lists the currencies, and nothing can be mapped without the base currency.
    private IEnumerable<SageRead<TRow>> Nothing<TRow>() where TRow : SageRow =>
        typeof(TRow) == typeof(Currency)
            ? [new((TRow)(SageRow)new Currency { Number = 1, Code = _options.BaseCurrency, Rate = 1, BaseCurrency = true }, null)]
            : [];

    private readonly CsvOptions _options;
    private readonly CsvFolder _folder;
    private readonly CsvSurvey _taken;
    private readonly CsvSurvey _next;
}
