namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>A file that was taken.</summary>
/// <param name="Name">As it arrived.</param>
/// <param name="Written">When it was last written, in this machine's local time: the modify date of rows that have none.</param>
internal sealed record TakenFile(string Path, string Name, DateTime Written);
