namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>A folder that people or programs put exports of Sage's reports into.</summary>
public sealed record CsvOptions
{
    public required string Folder { get; init; }
    /// <summary>Files name no company: this stands for it.</summary>
    public required string CompanyId { get; init; }
    /// <summary>auto, windows-1252 or utf-8.</summary>
    public string Encoding { get; init; } = "auto";
    /// <summary>A file is complete when it has not changed for so long and ends with a whole row.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(10);
    /// <summary>Tables by file name pattern (* and ?), before the names this reader knows.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
    /// <summary>Sage columns by heading, before the headings this reader knows.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();
    /// <summary>ISO code of the base currency, where no file of currencies says it.</summary>
    public string BaseCurrency { get; init; } = "GBP";
}
