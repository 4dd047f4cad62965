using Sage50Etl.Hosting.Settings;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>How this process works.</summary>
public sealed record ServiceOptions
{
    public const int UsualJobs = 3;

    /// <summary>Folder of the staging file and the company files.</summary>
    public required string DataFolder { get; init; }
    /// <summary>Opens runs by the clock; off for a single sync.</summary>
    public bool Schedule { get; init; } = true;
    /// <summary>Jobs side by side: reads of both sides and planning.</summary>
    public int Jobs { get; init; } = UsualJobs;

    /// <summary>Where the staging tables are; left out, what service.json and the environment say.</summary>
    public StagingSettings? Staging { get; init; }

    /// <summary>What this process does among several that share a staging server; null does everything alone.</summary>
    public EndpointRole? Role { get; init; }

    /// <summary>The place this process stands at; it works for the companies whose Sage 50 is there (sage50.site), and for no others.</summary>
    public string? Site { get; init; }

    /// <summary>The clock of this machine.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string StagingFile => Path.Combine(DataFolder, "staging.db");
    public string CompaniesFolder => Path.Combine(DataFolder, "companies");

    /// <exception cref="Messages.ConfigurationException">The settings of the staging database cannot be used.</exception>
    public StagingStore OpenStaging()
    {
        Settings.DataFolder.Protect(DataFolder);
        return StagingPlace().Open(StagingFile);
    }

    /// <exception cref="Messages.ConfigurationException">The settings of the staging database cannot be used.</exception>
    public StagingSettings StagingPlace() => Staging ?? StagingSettings.Load(DataFolder, Environment.GetEnvironmentVariable);
}
