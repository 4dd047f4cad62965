namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>A row of a Sage table. Property names are the ODBC column names in Pascal case (ACCOUNT_REF is AccountRef).</summary>
public abstract record SageRow
{
    /// <summary>Columns the source did not deliver at all: absent is not the same as null (design 4.3). Property names.</summary>
    public IReadOnlySet<string> Absent { get; init; } = None;
    /// <summary>RECORD_CREATE_DATE, Sage machine's local time without a zone.</summary>
    public DateTime? RecordCreateDate { get; init; }
    /// <summary>RECORD_MODIFY_DATE, Sage machine's local time without a zone.</summary>
    public DateTime? RecordModifyDate { get; init; }
    public bool RecordDeleted { get; init; }

    private static readonly IReadOnlySet<string> None = new HashSet<string>();
}
