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
    public CsvReader(CsvOptions options, TimeProvider time) => (_options, _folder) = (options, new CsvFolder(options, time));

    /// <summary>Tables that can come as files.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. OdbcTables.All.Select(t => t.Name)];

    /// <summary>Files that are not read, each with why.</summary>
    public IReadOnlyList<string> Problems() => [.. _folder.Problems()];

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
            if (!read.IsRow || filter.Keeps(read.Row)) yield return read;
        }
    }

    // No report lists the currencies, and nothing can be mapped without the base currency.
    private IEnumerable<SageRead<TRow>> Nothing<TRow>() where TRow : SageRow =>
        typeof(TRow) == typeof(Currency) ? [new((TRow)(SageRow)new Currency { Number = 1, Code = _options.BaseCurrency, Rate = 1, BaseCurrency = true }, null)] : [];

    private readonly CsvOptions _options;
    private readonly CsvFolder _folder;
}
