using Sage50Etl.Connectors.Sage50.Csv;

namespace Sage50Etl.Hosting.Settings;

/// <summary>What the settings of sage50 say about reading and writing.</summary>
public static class SageWays
{
    /// <summary>HyperAccounts is used, be it for writing only. Beside files nothing writes: they tell what stood in Sage when they were exported, and know of no write since.</summary>
    public static bool HasHyperAccounts(this Sage50Settings sage) => sage.Reader == "hyperAccounts" || (sage.Address is not null && sage.Reader != "csv");

    /// <summary>Nothing can be written to Sage 50. A sandbox brings a HyperAccounts of its own.</summary>
    public static bool IsOneWay(this CompanySettings settings) => settings.Sandbox is null && !settings.Sage50.HasHyperAccounts();

    public static string OneWayWords(this CompanySettings settings) =>
        $"Company {settings.Company} is one-way, Sage 50 to SSM: nothing is written to Sage 50, and what is made or edited in SSM stays there. "
        + (settings.Sage50.Reader == "csv" ? "Read over HyperAccounts, or by ODBC with sage50.address, for both ways." : "Name HyperAccounts in sage50.address for both ways.");

    public static IEnumerable<string> Problems(this Sage50Settings sage, bool sandbox)
    {
        if (sage.Reader is not ("hyperAccounts" or "odbc" or "csv")) yield return $"sage50.reader '{sage.Reader}' is not known. Use hyperAccounts, odbc or csv.";
        if (!sandbox && sage.Reader == "hyperAccounts" && sage.Address is null)
            yield return "sage50.address is missing. Name the root address of HyperAccounts, or read by odbc or csv (sage50.reader).";
        if (sage.Reader == "csv" && (sage.Address is not null || sandbox))
            yield return "sage50.reader csv reads only: a file knows of nothing that was written since it was exported, so whatever is written would be asked for in vain and made again. "
                + "Take sage50.address (or the sandbox) away, or read by hyperAccounts or odbc.";
        foreach (var problem in PlainText.Problems("sage50.address", sage.Address)) yield return problem;
        if (sage.Site is { } site && !CompanyFiles.IsName(site)) yield return $"sage50.site '{site}' must be made of letters, digits and dashes, at most 40.";
        foreach (var problem in sage.Reader switch { "odbc" => sage.Odbc.Problems(), "csv" => sage.Csv.Problems(), _ => [] }) yield return problem;
    }

    private static IEnumerable<string> Problems(this OdbcSettings odbc)
    {
        if (string.IsNullOrWhiteSpace(odbc.Driver)) yield return "sage50.odbc.driver is missing. Name the installed driver, such as Sage Line 50 v29; 'sage50etl probe sage50' lists them.";
        if (string.IsNullOrWhiteSpace(odbc.DataFolder) && odbc.Keywords.Count == 0)
            yield return "sage50.odbc.dataFolder is missing. Name the company's ACCDATA folder, shown in Sage under Help, About.";
        if (odbc.Cells is not ("native" or "text")) yield return $"sage50.odbc.cells '{odbc.Cells}' must be native or text.";
        if (!CodePages.Knows(odbc.CodePage)) yield return $"sage50.odbc.codePage '{odbc.CodePage}' is not known. Use a name such as windows-1252.";
        foreach (var key in odbc.Keywords.Keys.Where(k => k.ToUpperInvariant() is "PWD" or "UID" or "DIR" or "DRIVER" or "DSN"))
            yield return $"sage50.odbc.keywords may not hold {key}. Use driver, dataFolder and user, and the secret SAGE50ETL_<COMPANY>_SAGE_PASSWORD.";
    }

    private static IEnumerable<string> Problems(this CsvSettings csv)
    {
        if (string.IsNullOrWhiteSpace(csv.Folder)) yield return "sage50.csv.folder is missing. Name the folder that Sage's report exports are put into.";
        if (csv.Encoding is not ("auto" or "windows-1252" or "utf-8")) yield return $"sage50.csv.encoding '{csv.Encoding}' must be auto, windows-1252 or utf-8.";
        if (csv.QuietSeconds is < 1 or > 3600) yield return $"sage50.csv.quietSeconds {csv.QuietSeconds} must be from 1 to 3600.";
        foreach (var table in csv.Files.Values.Except(CsvReader.Tables, StringComparer.Ordinal))
            yield return $"sage50.csv.files names the table '{table}', which is not read from files. Use one of {string.Join(", ", CsvReader.Tables)}.";
    }
}
