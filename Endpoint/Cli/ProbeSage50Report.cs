using Sage50Etl.Connectors.Sage50.Odbc;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The file of <c>probe sage50</c>. No secret, no name of a person or company, no value of a record.</summary>
internal sealed class ProbeSage50Report
{
    public required string Reader { get; init; }
    public required bool OneWay { get; init; }
    public required string System { get; init; }
    public required int Bits { get; init; }
    public required IReadOnlyList<string> Drivers { get; init; }
    public required IReadOnlyList<string> DataSources { get; init; }
    public string? Failed { get; set; }
    public string? SageVersion { get; set; }
    public string? Country { get; set; }
    public DateTime? LastRestore { get; set; }
    public int? QtyDecimals { get; set; }
    public int? UnitDecimals { get; set; }
    public OdbcProbeReport? Odbc { get; set; }
    /// <summary>The read model compared with the installed version.</summary>
    public IReadOnlyList<OdbcTableState>? Compared { get; set; }
    /// <summary>Files that are not read, each with why.</summary>
    public IReadOnlyList<string>? Files { get; set; }
    public List<ProbedTable> Tables { get; } = [];

    /// <summary>What a program cannot find out (sage50-access 9.3, items 5 to 7 and 10).</summary>
    public IReadOnlyList<string> ForAPerson { get; } =
    [
        "With Sage open on another PC, run this again: does reading block saving, backup or Check Data there, and is the connector's user shown as logged on afterwards?",
        "Edit a line, delete a line, post a receipt and delete a customer; run this again after each: which newest modify date moved, and did the notes of deletions grow?",
        "Create a quotation and convert it: is the order a new number, and which counts by type changed?",
        "HyperAccounts: does a created address keep its type 1, does userName appear as Taken By, and what does a second identical POST do?",
    ];
}
