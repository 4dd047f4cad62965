namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Support codes of the CSV reader. Stable: a code is never given a second meaning.</summary>
public static class CsvCodes
{
    public const string NoFolder = "S50-V-001";
    public const string FileInUse = "S50-V-002";
    public const string BadLayout = "S50-V-003";
}
