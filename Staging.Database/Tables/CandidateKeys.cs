namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Where a candidate stands on each side, as far as the link table knows.</summary>
public sealed record CandidateKeys(string? SageKey, string? SsmKey, string? Record);
