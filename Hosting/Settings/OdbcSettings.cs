namespace Sage50Etl.Hosting.Settings;

/// <summary>Sage's ODBC driver, where sage50.reader is odbc. The password is the secret SAGE50ETL_&lt;COMPANY&gt;_SAGE_PASSWORD.</summary>
public sealed record OdbcSettings
{
    /// <summary>Name of the installed driver: Sage Line 50 v29.</summary>
    public string? Driver { get; init; }
    /// <summary>The company's ACCDATA folder.</summary>
    public string? DataFolder { get; init; }
    /// <summary>A Sage user that nobody else logs on with.</summary>
    public string? User { get; init; }
    /// <summary>native, or text: numbers and dates as the driver writes them.</summary>
    public string Cells { get; init; } = "native";
    public string CodePage { get; init; } = "windows-1252";
    /// <summary>Column names that are words of SQL are quoted.</summary>
    public bool QuoteNames { get; init; }
    /// <summary>Moments go out as {ts '...'}.</summary>
    public bool EscapeMoments { get; init; }
    /// <summary>Every cell is asked for by itself.</summary>
    public bool CellByCell { get; init; }
    /// <summary>More keywords of the connection string.</summary>
    public IReadOnlyDictionary<string, string> Keywords { get; init; } = new Dictionary<string, string>();
}
