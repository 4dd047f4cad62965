namespace Sage50Etl.Extract;

/// <summary>Settings of reading for one company; names as in the company file.</summary>
public sealed record ExtractSettings
{
    /// <summary>COMPANYID of the company that was confirmed; null takes the one of the first run.</summary>
    public string? SageCompanyId { get; init; }
    /// <summary>Full sweep of customers, contacts, products and price lists at most this old; zero sweeps every cycle (sage50-access 2.6: cheap and reliable).</summary>
    public TimeSpan MasterSweep { get; init; } = TimeSpan.Zero;
    /// <summary>Full sweep of orders and invoices at most this old.</summary>
    public TimeSpan DocumentSweep { get; init; } = TimeSpan.FromHours(24);
    /// <summary>Full sweep of SSM lists at most this old (D19).</summary>
    public TimeSpan SsmSweep { get; init; } = TimeSpan.FromHours(24);
    /// <summary>Overlap of Sage's watermark; hashes absorb what is read twice (D19).</summary>
    public TimeSpan SageOverlap { get; init; } = TimeSpan.FromHours(24);
    /// <summary>Overlap of SSM's watermarks (D19).</summary>
    public TimeSpan SsmOverlap { get; init; } = TimeSpan.FromMinutes(10);
    /// <summary>Overlap of the first read of a day and of reads around a clock change in <see cref="SsmTimeZone"/> (D19).</summary>
    public TimeSpan SsmWideOverlap { get; init; } = TimeSpan.FromHours(3);
    /// <summary>The zone whose midnight and clock changes count for SSM's stamps.</summary>
    public TimeZoneInfo SsmTimeZone { get; init; } = TimeZoneInfo.Utc;
    /// <summary>users.map: text of a Sage rep column to the e-mail of the SSM user (D17).</summary>
    public IReadOnlyDictionary<string, string> UserMap { get; init; } = new Dictionary<string, string>();
}
