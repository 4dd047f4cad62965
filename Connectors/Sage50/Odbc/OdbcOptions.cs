namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>How to reach one Sage company over its ODBC driver, without a data source in the control panel.</summary>
public sealed record OdbcOptions
{
    /// <summary>Name of the installed driver, one per Sage version: <c>Sage Line 50 v29</c>.</summary>
    public required string Driver { get; init; }
    /// <summary>The company's ACCDATA folder (keyword DIR).</summary>
    public string? DataFolder { get; init; }
    /// <summary>A Sage user that nobody else logs on with.</summary>
    public string? User { get; init; }
    /// <summary>A secret: neither printed nor put into an exception.</summary>
    public string? Password { get; init; }
    /// <summary>More keywords of the connection string, for drivers other than Sage's.</summary>
    public IReadOnlyDictionary<string, string> Keywords { get; init; } = new Dictionary<string, string>();
    /// <summary>Code page of the driver's text where it has no wide characters.</summary>
    public string CodePage { get; init; } = "windows-1252";
    /// <summary>Text is asked for in bytes of <see cref="CodePage"/>; found out by itself where the driver says so.</summary>
    public bool NarrowText { get; init; }
    /// <summary>Numbers and dates are taken as the driver writes them, instead of in binary.</summary>
    public bool AllText { get; init; }
    /// <summary>Cells are asked for one at a time, for drivers whose bound columns do not work.</summary>
    public bool CellByCell { get; init; }
    /// <summary>Names that are words of SQL (TYPE, DATE, NUMBER, TEXT ...) are quoted.</summary>
    public bool QuoteNames { get; init; }
    /// <summary>Moments are written as <c>{ts '...'}</c> instead of plain text.</summary>
    public bool EscapeMoments { get; init; }
    /// <summary>Longest statement, where the driver keeps to it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);
    /// <summary>An unused connection is closed after this time: an open one may keep Sage from its backup (sage50-access 2.8).</summary>
    public TimeSpan IdleClose { get; init; } = TimeSpan.FromSeconds(2);

    public override string ToString() => $"ODBC driver {Driver}";
}
