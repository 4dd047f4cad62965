using System.Globalization;
using Sage50Etl.Connectors.Sage50.Cells;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Dates of exports: dd/MM/yyyy, with or without a time. 1 January 1970 is Sage's word for "never"; any other year must be from 1980 to 2099.</summary>
internal static class CsvDate
{
    public static DateTime? Parse(string column, string? text)
    {
        if (text is null) return null;
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            throw new CellFault(column, "is not a date in the form dd/MM/yyyy");
        if (value == Never) return null;
        return value.Year is >= 1980 and < 2100 ? value : throw new CellFault(column, "is a date outside 1980 to 2099");
    }

    private static readonly string[] Forms = ["dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm"];
    private static readonly DateTime Never = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
}
