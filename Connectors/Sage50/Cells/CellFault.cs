namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>A cell that cannot be understood. Never leaves the connector: it becomes a <see cref="SageMalformedRow"/>.</summary>
internal sealed class CellFault(string column, string reason) : Exception($"{column} {reason}")
{
    public string Column { get; } = column;
    public string Reason { get; } = reason;
}
