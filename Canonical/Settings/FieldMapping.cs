namespace Sage50Etl.Canonical.Settings;

/// <summary>One entry of <c>mapping.fields</c>: a Sage column, or a constant, in a custom field of SSM (connector-scope 4, item 9).</summary>
public sealed record FieldMapping
{
    /// <summary>Record kind: account, contact, address, product, order or invoice.</summary>
    public string Record { get; init; } = "";
    /// <summary>ODBC name of the column, such as ANALYSIS_1. Left out where <see cref="Value"/> is given.</summary>
    public string? Sage { get; init; }
    /// <summary>Constant that every record of the kind gets.</summary>
    public string? Value { get; init; }
    /// <summary>The tenant's custom field; begins with Z_.</summary>
    public string Ssm { get; init; } = "";
    /// <summary>Null takes the column's own type, text for a constant.</summary>
    public FieldType? Type { get; init; }
    public FieldDirection Direction { get; init; } = FieldDirection.ToSsm;
}
