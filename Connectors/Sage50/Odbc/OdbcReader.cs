using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Search;
using Sage50Etl.Connectors.Sage50.Odbc.Interop;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>
/// Reads through Sage's ODBC driver (sage50-access 2 and 7). One statement per table with named columns; the column list is compared with
/// what the installed version has before the first statement, and again every hour.
/// </summary>
public sealed partial class OdbcReader : ISage50Reader, IDisposable
{
    public OdbcReader(OdbcOptions options, TimeProvider time)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (_options, _time, _session, _sql) = (options, time, new OdbcSession(options, time), new OdbcSql(options));
        _form = new OdbcForm(options.AllText, options.NarrowText, options.CellByCell, Encoding.GetEncoding(options.CodePage));
    }

    /// <summary>Statements sent since construction.</summary>
    public long Statements => Interlocked.Read(ref _statements);

    /// <summary>Connections open now: none shortly after the last read.</summary>
    public int OpenConnections => _session.Open;

    public async Task<SageCompany> ReadCompany(CancellationToken cancellationToken)
    {
        using var lease = await _session.Rent(cancellationToken);
        var columns = await Columns(lease, OdbcTables.Company, OdbcTables.CompanyColumns, OdbcTables.CompanyOptional, cancellationToken);
        var rows = await Call(lease, c => Rows(c, _sql.Select(OdbcTables.Company, columns, []), 2), OdbcTables.Company, cancellationToken);
        if (rows.Count != 1) throw BadCompany($"COMPANY has {(rows.Count == 0 ? "no row" : "more than one row")}");
        var cells = new RowCells(IsoDate.Parse);
        cells.Load([.. columns.Select(Plain)], rows[0]);
        try
        {
            return Company(cells, await Call(lease, c => c.Text(OdbcValues.InfoDbmsVersion), OdbcTables.Company, cancellationToken));
        }
        catch (CellFault fault)
        {
            throw BadCompany($"{fault.Column} {fault.Reason}");
        }
    }

    public async IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        var table = OdbcTables.Of<TRow>();
        using var lease = await _session.Rent(cancellationToken);
        var columns = await Columns(lease, table.Name, table.Required, table.Optional, cancellationToken);
        var names = columns.Select(Plain).ToList();
        var cells = new RowCells(IsoDate.Parse);
        foreach (var conditions in SearchPlan.Split(Known(query, columns)))
        {
            await using var rows = await Open(lease, _sql.Select(table.Name, columns, conditions), table.Name, cancellationToken);
            while (await rows.Next(cancellationToken) is { Count: > 0 } block)
                foreach (var row in block)
                {
                    cells.Load(names, row);
                    yield return table.Convert(cells);
                }
        }
    }

    /// <summary>The tables of the read model compared with what the installed version has.</summary>
    public async Task<IReadOnlyList<OdbcTableState>> Compare(CancellationToken cancellationToken)
    {
        using var lease = await _session.Rent(cancellationToken);
        var states = new List<OdbcTableState>();
        foreach (var table in OdbcTables.All)
        {
            var present = await Present(lease, table.Name, table.Required, table.Optional, cancellationToken);
            states.Add(new(table.Name, present is not null, [.. table.Required.Where(Missing)], [.. table.Optional.Where(Missing)]));

            bool Missing(string column) => present?.Contains(column) != true;
        }
        return states;
    }

    public void Dispose() => _session.Dispose();

    // Small tables carry no stamps: then every row may have changed. Any other condition that falls away would answer another question.
    private static IReadOnlyList<SageCondition> Known(SageQuery query, IReadOnlyList<string> columns)
    {
        foreach (var condition in query.Conditions)
            if (!columns.Contains(condition.Column) && condition.Column != Modified)
                throw OdbcSql.Bad(condition, "this version of Sage has no such column, or it is not read");
        return [.. query.Conditions.Where(c => columns.Contains(c.Column))];
    }

    private async Task<OdbcRows> Open(OdbcLease lease, string sql, string table, CancellationToken cancellationToken)
    {
        var rows = new OdbcRows(lease, sql, () => _form, Narrow, Sorted(table), _options.Timeout);
        await rows.Start(cancellationToken);
        Interlocked.Increment(ref _statements);
        return rows;
    }

    private List<string?[]> Rows(OdbcConnection connection, string sql, int most)
    {
        Interlocked.Increment(ref _statements);
        using var statement = connection.Select(sql, _form, _options.Timeout);
        return [.. statement.Fetch(most)];
    }

    // Found out by the first statement of a driver without wide characters; every later one asks for bytes at once.
    private bool Narrow()
    {
        if (_form.Narrow) return false;
        _form = _form with { Narrow = true };
        return true;
    }

    private async Task<IReadOnlyList<string>> Columns(OdbcLease lease, string table, string[] required, string[] optional, CancellationToken cancellationToken)
    {
        var present = await Present(lease, table, required, optional, cancellationToken);
        if (present is null) throw MissingTable(table);
        var missing = required.Where(c => !present.Contains(c)).ToList();
        return missing.Count == 0 ? [.. required, .. optional.Where(present.Contains)] : throw MissingColumns(table, missing);
    }

    private Task<IReadOnlySet<string>?> Present(OdbcLease lease, string table, string[] required, string[] optional, CancellationToken cancellationToken) =>
        Call(lease, c => Catalogue(c).Present(c, _form, table, [.. required, .. optional],
            (t, column) => _sql.Select(t, [column], []) + " WHERE 1 = 0", _options.Timeout), table, cancellationToken);

    private OdbcCatalogue Catalogue(OdbcConnection connection)
    {
        lock (_catalogueGate)
        {
            if (_catalogue is not { } known || _time.GetUtcNow() - known.At > CatalogueAge) _catalogue = known = (OdbcCatalogue.Read(connection, _form), _time.GetUtcNow());
            return known.Columns;
        }
    }

    private async Task<T> Call<T>(OdbcLease lease, Func<OdbcConnection, T> work, string table, CancellationToken cancellationToken)
    {
        try
        {
            return await lease.Call(work, cancellationToken);
        }
        catch (OdbcFailure failure) when (OdbcVerdicts.HasNoWideText(failure) && Narrow())
        {
            return await Call(lease, work, table, cancellationToken);
        }
        catch (OdbcFailure failure)
        {
            throw Sorted(table)(failure);
        }
    }

    private Func<OdbcFailure, SageException> Sorted(string table) => failure => OdbcVerdicts.Of(failure, $"Reading {table}", _options);

    private SageCompany Company(RowCells cells, string? database) => new()
    {
        // With or without braces it is the same company: whoever changes the way in must not look like another one.
        CompanyId = cells.KeyText(nameof(SageCompany.CompanyId)).Trim('{', '}'),
        Name = cells.Text(nameof(SageCompany.Name)),
        CountryCode = cells.Text(nameof(SageCompany.CountryCode)),
        SageVersion = DriverVersion().Match(_options.Driver) is { Success: true } named ? named.Groups[1].Value : database,
        QtyDecimalPlace = cells.IntOrNull(nameof(SageCompany.QtyDecimalPlace)) ?? 2,
        UnitDecimalPlace = cells.IntOrNull(nameof(SageCompany.UnitDecimalPlace)) ?? 2,
        WriteOk = false,
    };

    private static SageException BadCompany(string why) => new(SageFailure.Configuration, OdbcCodes.BadCompany,
        $"The company settings cannot be used: {why}. Check that sage50.odbc.dataFolder is the ACCDATA folder of the right company.");

    private SageException MissingTable(string table) => new(SageFailure.Configuration, OdbcCodes.MissingTable,
        $"The ODBC driver {_options.Driver} shows no table {table}. Check sage50.odbc.dataFolder and the driver; 'sage50etl probe sage50' lists what is there.");

    private static SageException MissingColumns(string table, List<string> missing) => new(SageFailure.Configuration, OdbcCodes.MissingColumn,
        $"{table} has no column {string.Join(", ", missing)} in this version of Sage 50, and cannot be read without. Report it with the file of 'sage50etl probe sage50'.")
    { Field = missing[0] };

    private static string Plain(string column) => column.Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\bv(\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DriverVersion();

    private const string Modified = "RECORD_MODIFY_DATE";
    private static readonly TimeSpan CatalogueAge = TimeSpan.FromHours(1);

    private readonly OdbcOptions _options;
    private readonly TimeProvider _time;
    private readonly OdbcSession _session;
    private readonly OdbcSql _sql;
    private readonly Lock _catalogueGate = new();
    private (OdbcCatalogue Columns, DateTimeOffset At)? _catalogue;
    private OdbcForm _form;
    private long _statements;
}
