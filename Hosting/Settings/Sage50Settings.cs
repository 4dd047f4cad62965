namespace Sage50Etl.Hosting.Settings;

/// <summary>The way into Sage 50.</summary>
public sealed record Sage50Settings
{
    /// <summary>What writes: hyperAccounts, once it has an address.</summary>
    public string Type { get; init; } = "hyperAccounts";
    /// <summary>What reads: hyperAccounts, odbc or csv.</summary>
    public string Reader { get; init; } = "hyperAccounts";
    public OdbcSettings Odbc { get; init; } = new();
    public CsvSettings Csv { get; init; } = new();
    /// <summary>Where Sage 50 stands, when only processes started with --site of this name can reach it; letters, digits, dash. Left out, every process can.</summary>
    public string? Site { get; init; }
    /// <summary>Root address of HyperAccounts.</summary>
    public Uri? Address { get; init; }
    /// <summary>The address may be plain http on another machine; left out, each start and check say that the token can be read on the way.</summary>
    public bool AcceptPlainHttp { get; init; }
    /// <summary>COMPANYID of the confirmed company; left out, the first run's is kept.</summary>
    public string? CompanyId { get; init; }
    public int ReadTimeoutSeconds { get; init; } = 120;
    public int WriteTimeoutSeconds { get; init; } = 30;
    /// <summary>Customers, contacts, products and price lists are swept whole when the last sweep is older; 0 is every cycle.</summary>
    public int MasterSweepMinutes { get; init; }
    public int DocumentSweepHours { get; init; } = 24;
}
