using System.Reflection;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Search;

/// <summary>Conditions on tables that HyperAccounts only delivers whole. A row that lacks the column is kept: it cannot be ruled out.</summary>
internal sealed class RowFilter<TRow> where TRow : SageRow
{
    public RowFilter(SageQuery query) => _tests = [.. query.Conditions.Select(c => (c, Property(c)))];

    public bool Keeps(TRow row) => Array.TrueForAll(_tests, t => Holds(t.Condition, t.Property.GetValue(row)));

    private static bool Holds(SageCondition condition, object? cell)
    {
        if (cell is null) return true;
        if (condition.Operator == SageOperator.In) return In(condition, cell);
        var order = Compare(condition, cell);
        return condition.Operator switch
        {
            SageOperator.Equal => order == 0,
            SageOperator.NotEqual => order != 0,
            SageOperator.Less => order < 0,
            SageOperator.LessOrEqual => order <= 0,
            SageOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static int Compare(SageCondition condition, object cell) => (cell, condition.Value) switch
    {
        (string text, string value) => string.Compare(text, value, StringComparison.OrdinalIgnoreCase),
        (int number, int value) => number.CompareTo(value),
        (int number, decimal value) => ((decimal)number).CompareTo(value),
        (decimal number, decimal value) => number.CompareTo(value),
        (decimal number, int value) => number.CompareTo(value),
        (bool flag, bool value) => flag.CompareTo(value),
        (bool flag, int value) => (flag ? 1 : 0).CompareTo(value),
        (DateTime moment, DateTime value) => moment.CompareTo(value),
        (DateTime moment, DateOnly value) => DateOnly.FromDateTime(moment).CompareTo(value),
        (DateOnly day, DateOnly value) => day.CompareTo(value),
        _ => throw SearchBody.Bad(condition, $"{cell.GetType().Name} cannot be compared with {condition.Value.GetType().Name}"),
    };

    private static bool In(SageCondition condition, object cell) => (cell, condition.Value) switch
    {
        (string text, IEnumerable<string> values) => values.Contains(text, StringComparer.OrdinalIgnoreCase),
        (int number, IEnumerable<int> values) => values.Contains(number),
        _ => throw SearchBody.Bad(condition, "'in' takes a list of the column's type"),
    };

    private static PropertyInfo Property(SageCondition condition) =>
        typeof(TRow).GetProperty(condition.Column.Replace("_", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        ?? throw SearchBody.Bad(condition, $"{typeof(TRow).Name} has no such column");

    private readonly (SageCondition Condition, PropertyInfo Property)[] _tests;
}
