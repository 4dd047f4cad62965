namespace Sage50Etl.Hosting.Settings;

/// <summary>A folder of Sage's report exports, where sage50.reader is csv.</summary>
public sealed record CsvSettings
{
    /// <summary>Folder the exports are put into; taken files move to its folder taken.</summary>
    public string? Folder { get; init; }
    /// <summary>auto, windows-1252 or utf-8.</summary>
    public string Encoding { get; init; } = "auto";
    /// <summary>A file is read when it has not changed for so long.</summary>
    public int QuietSeconds { get; init; } = 10;
    /// <summary>Tables by file name pattern, where a report has a name of its own: "Order list*.csv": "SALES_ORDER".</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
    /// <summary>Sage columns by heading: "Sales Order No": "ORDER_NUMBER".</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();
}
