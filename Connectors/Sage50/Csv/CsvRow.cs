namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>One row of a file as it stands there.</summary>
/// <param name="Malformed">It has a quotation mark in the wrong place, so its fields are a guess.</param>
internal readonly record struct CsvRow(string[] Values, long Line, bool Malformed);
