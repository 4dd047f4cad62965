using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping;

/// <summary>Columns that a setting names by their ODBC name: ANALYSIS_1 to ANALYSIS_3, and TAKEN_BY on documents.</summary>
internal static class AnalysisColumn
{
    /// <summary>Those that documents have.</summary>
    public static IReadOnlyList<string> All { get; } = ["ANALYSIS_1", "ANALYSIS_2", "ANALYSIS_3", "TAKEN_BY"];

    /// <summary>The row property of a column.</summary>
    public static string Property(string column) => column switch
    {
        "ANALYSIS_1" => nameof(SalesLedger.Analysis1),
        "ANALYSIS_2" => nameof(SalesLedger.Analysis2),
        "ANALYSIS_3" => nameof(SalesLedger.Analysis3),
        "TAKEN_BY" => nameof(SalesOrder.TakenBy),
        _ => throw new ArgumentException($"No mapped row has a column {column}; see MappingSettings.Validate.", nameof(column)),
    };

    public static string? Read(SalesLedger row, string column) => Pick(column, row.Analysis1, row.Analysis2, row.Analysis3, null);
    public static string? Read(SalesOrder row, string column) => Pick(column, row.Analysis1, row.Analysis2, row.Analysis3, row.TakenBy);
    public static string? Read(Invoice row, string column) => Pick(column, row.Analysis1, row.Analysis2, row.Analysis3, row.TakenBy);

    public static CustomerWrite Write(CustomerWrite customer, string column, string? text) => Property(column) switch
    {
        nameof(SalesLedger.Analysis1) => customer with { Analysis1 = text },
        nameof(SalesLedger.Analysis2) => customer with { Analysis2 = text },
        nameof(SalesLedger.Analysis3) => customer with { Analysis3 = text },
        _ => throw new ArgumentException($"A customer has no column {column}; see MappingSettings.Validate.", nameof(column)),
    };

    public static OrderWrite Write(OrderWrite order, string column, string? text) => Property(column) switch
    {
        nameof(SalesOrder.Analysis1) => order with { Analysis1 = text },
        nameof(SalesOrder.Analysis2) => order with { Analysis2 = text },
        nameof(SalesOrder.Analysis3) => order with { Analysis3 = text },
        _ => order with { TakenBy = text },
    };

    private static string? Pick(string column, string? one, string? two, string? three, string? takenBy) => Property(column) switch
    {
        nameof(SalesLedger.Analysis1) => one,
        nameof(SalesLedger.Analysis2) => two,
        nameof(SalesLedger.Analysis3) => three,
        _ => takenBy,
    };
}
