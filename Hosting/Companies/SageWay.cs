using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>The way of one company into its Sage 50: what reads, and what writes if anything does.</summary>
public sealed class SageWay : IDisposable
{
    private readonly HyperAccountsClient? _hyper;
    private readonly OdbcReader? _odbc;
    private readonly ReadOnlySage _none = new();

    /// <param name="distant">Stands for a Sage 50 that this process cannot reach.</param>
    public SageWay(CompanyConnection connection, TimeProvider time, DistantSage? distant = null)
    {
        var sage = connection.Settings.Sage50;
        Writes = connection.Sage50Address is not null && sage.Reader != "csv";
        if (distant is not null)
        {
            Reader = distant;
            return;
        }
        if (Writes && connection.Sage50Address is { } address) _hyper = new HyperAccountsClient(Http(connection, address), time);
        if (sage.Reader == "odbc") _odbc = new OdbcReader(Odbc(sage, connection.Secrets.SagePassword), time);
        Reader = _odbc ?? (sage.Reader == "csv" ? new CsvReader(Csv(sage, connection.Settings.Company), time) : _hyper!.Reader);
    }

    public ISage50Reader Reader { get; }
    public ISage50Writer Writer => _hyper?.Writer ?? _none;
    public ISage50Prices Prices => _hyper?.Prices ?? _none;
    public ISage50LineDefaults LineDefaults => _hyper?.LineDefaults ?? _none;
    public bool Writes { get; }

    /// <summary>Tells which company is written to, where that is another way than the one that reads; null where the same one does both, or nothing writes.</summary>
    public ISage50Reader? WritesTo => _hyper is { } hyper && !ReferenceEquals(hyper.Reader, Reader) ? hyper.Reader : null;

    /// <summary>Why nothing should be written, as far as Sage says so itself: another company answers, or it cannot be written to.</summary>
    public async Task<IReadOnlyList<string>> WriteProblems(SageCompany read, CancellationToken cancellationToken)
    {
        if (_hyper is null) return [];

        var written = WritesTo is { } writer ? await writer.ReadCompany(cancellationToken) : read;
        var problems = new List<string>();
        if (CompanyIdentity.Apart(read, written) is { } apart) problems.Add($"{CompanyIdentity.Another} {apart}. Connect both to the same company.");
        if (!written.WriteOk)
            problems.Add($"{HyperAccountsCodes.SageSetup} HyperAccounts says that it cannot write to Sage 50 (sdoStatusOk). Check there the Sage user, its password, and that third-party integration is registered.");
        return problems;
    }
    /// <summary>Requests and statements since construction.</summary>
    public long RequestsSent => (_hyper?.RequestsSent ?? 0) + (_odbc?.Statements ?? 0);

    public void Dispose()
    {
        _odbc?.Dispose();
        _hyper?.Dispose();
    }

    /// <summary>The ODBC reader's options as the company file has them.</summary>
    public static OdbcOptions Odbc(Sage50Settings sage, string? password) => new()
    {
        Driver = sage.Odbc.Driver ?? "", DataFolder = sage.Odbc.DataFolder, User = sage.Odbc.User, Password = password, Keywords = sage.Odbc.Keywords,
        AllText = sage.Odbc.Cells == "text", CodePage = sage.Odbc.CodePage, QuoteNames = sage.Odbc.QuoteNames, EscapeMoments = sage.Odbc.EscapeMoments,
        CellByCell = sage.Odbc.CellByCell, Timeout = TimeSpan.FromSeconds(sage.ReadTimeoutSeconds),
    };

    /// <summary>The CSV reader's options as the company file has them.</summary>
    public static CsvOptions Csv(Sage50Settings sage, string company) => new()
    {
        Folder = sage.Csv.Folder ?? "", CompanyId = sage.CompanyId ?? $"csv:{company}", Encoding = sage.Csv.Encoding,
        Quiet = TimeSpan.FromSeconds(sage.Csv.QuietSeconds), Files = sage.Csv.Files, Headings = sage.Csv.Headings,
    };

    private static HyperAccountsOptions Http(CompanyConnection connection, Uri address) => new()
    {
        BaseAddress = address, Token = connection.Secrets.SageToken, MaxInFlight = 4, Transport = connection.SageTransport?.Invoke(),
        ReadTimeout = TimeSpan.FromSeconds(connection.Settings.Sage50.ReadTimeoutSeconds),
        WriteTimeout = TimeSpan.FromSeconds(connection.Settings.Sage50.WriteTimeoutSeconds),
    };
}
