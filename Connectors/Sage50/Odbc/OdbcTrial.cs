namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>One statement the probe tried.</summary>
/// <param name="What">What it is to show.</param>
/// <param name="Rows">Rows that came, at most the number asked for; null when it failed.</param>
/// <param name="Failed">What the driver answered, without folder, user and password.</param>
public sealed record OdbcTrial(string What, int? Rows, long Milliseconds, string? Failed);
