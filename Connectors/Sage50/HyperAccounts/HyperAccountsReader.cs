using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Orders;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Search;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Tables;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>Reads through HyperAccounts (sage50-access 4). Made by <see cref="HyperAccountsClient"/>.</summary>
public sealed class HyperAccountsReader : ISage50Reader
{
    internal HyperAccountsReader(HyperAccountsHttp http, int keyRangeSize) => (_http, _keyRangeSize) = (http, Math.Max(1, keyRangeSize));

    public async Task<SageCompany> ReadCompany(CancellationToken cancellationToken)
    {
        var status = await Single(Ask.Get("api/status"), cancellationToken);
        var company = await Single(Ask.Get("api/company"), cancellationToken);
        try
        {
            return Company(status, company);
        }
        catch (CellFault fault)
        {
            throw new SageException(SageFailure.Configuration, HyperAccountsCodes.BadCompany,
                $"The company settings cannot be used: {fault.Column} {fault.Reason}. Check which company HyperAccounts is set up for.", fault)
            { Field = fault.Column };
        }
    }

    public async IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        var table = SageTables.Of<TRow>();
        var rows = table.Whole is null ? Filtered(table, query, cancellationToken) : Searched(table, query, cancellationToken);
        await foreach (var row in rows) yield return row;
    }

    private async IAsyncEnumerable<SageRead<TRow>> Filtered<TRow>(SageTable<TRow> table, SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        var filter = new RowFilter<TRow>(query);
        await foreach (var row in Fetch(table, Ask.Get(table.Path), cancellationToken))
            if (!row.IsRow || filter.Keeps(row.Row)) yield return row;
    }

    private async IAsyncEnumerable<SageRead<TRow>> Searched<TRow>(SageTable<TRow> table, SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        foreach (var conditions in SearchPlan.Split(query.Conditions))
        {
            var walk = table.RangeKey is { } key && conditions.All(c => c.Column != key) ? new KeyRangeWalk(key, _keyRangeSize, conditions.Count > 0) : null;
            int rows;
            do
            {
                rows = 0;
                await foreach (var row in Detailed(Fetch(table, Search(table, conditions, walk), cancellationToken), cancellationToken))
                {
                    rows++;
                    yield return row;
                }
            }
            while (walk?.Next(rows) ?? false);
        }
    }

    // The documents are asked for once the search has given its place back: there may be one only.
    private async IAsyncEnumerable<SageRead<TRow>> Detailed<TRow>(IAsyncEnumerable<SageRead<TRow>> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        if (rows is IAsyncEnumerable<SageRead<SopItem>> lines)
        {
            var completed = await new OrderLineDetails(_http).Complete(await lines.ToListAsync(cancellationToken), cancellationToken);
            foreach (var line in completed) yield return (SageRead<TRow>)(object)line;
            yield break;
        }

        await foreach (var row in rows.WithCancellation(cancellationToken)) yield return row;
    }

    private static Ask Search<TRow>(SageTable<TRow> table, IReadOnlyList<SageCondition> conditions, KeyRangeWalk? walk) where TRow : SageRow
    {
        IReadOnlyList<SageCondition> all = walk is null ? conditions : [.. conditions, .. walk.Range];
        return Ask.Search(table.Path, SearchBody.Of(all.Count == 0 ? [table.Whole!] : all));
    }

    private async IAsyncEnumerable<SageRead<TRow>> Fetch<TRow>(SageTable<TRow> table, Ask ask, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        await using var answer = await SageAnswer.Open(_http, ask, cancellationToken);
        var cells = new RowCells();
        await foreach (var row in answer.Rows(cancellationToken)) yield return table.Convert(cells, row);
    }

    private async Task<RowCells> Single(Ask ask, CancellationToken cancellationToken)
    {
        await using var answer = await SageAnswer.Open(_http, ask, cancellationToken);
        var cells = new RowCells();
        cells.Load(await answer.Single(cancellationToken) ?? throw new SageException(SageFailure.Transient, HyperAccountsCodes.BadEnvelope,
            $"{ask} answered without a record. Check that HyperAccounts is connected to Sage."));
        return cells;
    }

    private static SageCompany Company(RowCells status, RowCells company) => new()
    {
        CompanyId = company.KeyText(nameof(SageCompany.CompanyId)),
        Name = company.Text(nameof(SageCompany.Name)) ?? status.Text("companyName"),
        CountryCode = company.Text(nameof(SageCompany.CountryCode)),
        SageVersion = status.Text(nameof(SageCompany.SageVersion)) ?? Version(company),
        LastRestoreDate = company.Stamp(nameof(SageCompany.LastRestoreDate)),
        QtyDecimalPlace = company.IntOrNull(nameof(SageCompany.QtyDecimalPlace)) ?? 2,
        UnitDecimalPlace = company.IntOrNull(nameof(SageCompany.UnitDecimalPlace)) ?? 2,
        ReadOk = status.Flag("odbcStatusOk"),
        WriteOk = status.Flag("sdoStatusOk"),
    };

    private static string? Version(RowCells company) => company.IntOrNull("programMajorVersion") is { } major
        ? string.Create(CultureInfo.InvariantCulture, $"{major}.{company.Int("programMinorVersion")}")
        : null;

    private readonly HyperAccountsHttp _http;
    private readonly int _keyRangeSize;
}
