namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>A file that is not taken as a whole. What was read before stays as it is.</summary>
internal static class CsvRefusal
{
    public const string Again = "Export the report again.";
    public const string Headings = "Export it with headings and name them in sage50.csv.headings, or correct sage50.csv.files.";

    public static SageException Of(TakenFile file, string table, string why, string cure) => new(SageFailure.Refused, CsvCodes.BadLayout,
        $"{file.Name} cannot be read as {table}: {why}. Nothing of it is taken, and nothing is deleted. {cure}");
}
