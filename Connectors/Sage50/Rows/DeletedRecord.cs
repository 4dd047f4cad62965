namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>DELETED_RECORDS: what was removed for good, as far as Sage notes it. The meaning of its table numbers is not published (sage50-access 2.6).</summary>
public sealed record DeletedRecord : SageRow
{
    /// <summary>Key of the record as text.</summary>
    public string ForeignRef { get; init; } = "";
    public DateTime? DeletionDateTime { get; init; }
}
