namespace Sage50Etl.Endpoint.Cli;

/// <summary>One table read whole.</summary>
/// <param name="Malformed">Rows that could not be understood, by column and reason.</param>
/// <param name="Absent">Columns no row had.</param>
/// <param name="NewestSeconds">Time of a read of what changed since the newest modify date; null where rows have none.</param>
/// <param name="Codes">Rows by a code that stands in the row (order type, address type, currency number, entry type).</param>
internal sealed record ProbedTable(
    string Table, int Rows, IReadOnlyDictionary<string, int> Malformed, IReadOnlyList<string> Absent, DateTime? Newest, int MarkedDeleted, int Accented,
    double WholeSeconds, double? NewestSeconds, IReadOnlyDictionary<string, int> Codes, string? Failed);
