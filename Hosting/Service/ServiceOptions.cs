namespace Sage50Etl.Hosting.Service;

/// <summary>How this process works.</summary>
public sealed record ServiceOptions
{
    /// <summary>Folder of the staging file and the company files.</summary>
    public required string DataFolder { get; init; }
    /// <summary>Opens runs by the clock; off for a single sync.</summary>
    public bool Schedule { get; init; } = true;
    /// <summary>Jobs side by side: reads of both sides and planning.</summary>
    public int Jobs { get; init; } = 3;

    public string StagingFile => Path.Combine(DataFolder, "staging.db");
    public string CompaniesFolder => Path.Combine(DataFolder, "companies");
}
