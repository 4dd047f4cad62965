namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Two rows that one reading delivered under one key and that do not say the same: neither is taken.</summary>
/// <param name="First">What is kept beside the fields of the first row; null where it carries nothing.</param>
/// <param name="Second">The same of the second.</param>
public sealed record KeyClash(string Key, string? First, string? Second);
