namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>A date shows that the whole file was written with the month before the day.</summary>
internal sealed class MonthFirstException(string column) : Exception($"{column} has the month before the day")
{
    public string Column { get; } = column;
}
