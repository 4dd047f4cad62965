namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>How a column is compared.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Date,
    Bool,
    /// <summary>The 0/1 mark of sales.</summary>
    NumericBool,
}
