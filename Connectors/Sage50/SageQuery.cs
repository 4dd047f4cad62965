namespace Sage50Etl.Connectors.Sage50;

public enum SageOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In }

/// <summary>One condition on an ODBC column. <paramref name="Value"/> is a string, int, decimal, DateOnly, DateTime or (for In) a list of strings.</summary>
public sealed record SageCondition(string Column, SageOperator Operator, object Value);

/// <summary>All conditions must hold. No condition reads the whole table.</summary>
public sealed record SageQuery(params IReadOnlyList<SageCondition> Conditions)
{
    public static SageQuery All { get; } = new();

    /// <summary>Rows whose RECORD_MODIFY_DATE is at or after <paramref name="since"/> (Sage machine's local time; HyperAccounts compares whole days).</summary>
    public static SageQuery ModifiedSince(DateTime since) =>
        new(new SageCondition("RECORD_MODIFY_DATE", SageOperator.GreaterOrEqual, since));

    public SageQuery And(string column, SageOperator op, object value) => new([.. Conditions, new SageCondition(column, op, value)]);
}
