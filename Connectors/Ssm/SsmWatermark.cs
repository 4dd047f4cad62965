namespace Sage50Etl.Connectors.Ssm;

/// <summary>
/// The server-side stamps to read from, one per date field, each compared only with itself (D19), overlap already subtracted.
/// Wall times as the tenant prints them: whether Z is UTC is unknown (ssm-api 4.4).
/// </summary>
public sealed record SsmWatermark(DateTime Created, DateTime Updated, DateTime Deleted);
