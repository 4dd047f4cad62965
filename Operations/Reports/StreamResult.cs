namespace Sage50Etl.Operations.Reports;

/// <summary>What one run did to one stream in one direction. Counts are records; a conflict counts once per field.</summary>
public sealed record StreamResult(string Name, string Direction, int Created, int Updated, int Deleted, int Conflicts, int Refused, int Waiting);
