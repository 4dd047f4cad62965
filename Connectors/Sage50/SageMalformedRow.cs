namespace Sage50Etl.Connectors.Sage50;

/// <summary>A row that Sage delivered and that cannot be understood. Names table, key and column; never the value, which may be personal.</summary>
/// <param name="Table">ODBC table name.</param>
/// <param name="Key">Key of the row as far as it could be read, parts joined by '/'; empty where it is not certain.</param>
/// <param name="Column">Property of the row type.</param>
/// <param name="Reason">What is wrong with it, for a person.</param>
public sealed record SageMalformedRow(string Table, string Key, string Column, string Reason)
{
    /// <summary>Where it stands, for a row whose key cannot be read; null where the source has no places.</summary>
    public string? Place { get; init; }

    /// <summary>Support code of a read that was asked to stop at a malformed row.</summary>
    public const string Code = "S50-R-001";

    /// <summary>All parts of the key, in the order of the table's key columns; null where one of them cannot be read, so that the record is not known.</summary>
    public IReadOnlyList<string>? KeyParts { get; init; }

    public SageException ToException() => new(SageFailure.Refused, Code,
        $"Row {Key} of {Table} cannot be read: {Column} {Reason}. Correct the record in Sage, or read with faults to skip it.") { Field = Column };
}
