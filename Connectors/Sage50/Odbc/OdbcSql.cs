using System.Globalization;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>
/// Writes the one kind of statement Sage gets: named columns of one table under conditions joined by AND, without joins, functions or
/// parameters, which no source shows to work (sage50-access 2.2).
/// </summary>
internal sealed class OdbcSql(OdbcOptions options, string quote = "\"")
{
    public string Select(string table, IEnumerable<string> columns, IReadOnlyList<SageCondition> conditions)
    {
        var sql = $"SELECT {string.Join(", ", columns.Select(Name))} FROM {Name(table)}";
        return conditions.Count == 0 ? sql : $"{sql} WHERE {string.Join(" AND ", conditions.Select(Term))}";
    }

    private string Name(string name) => options.QuoteNames && Reserved.Contains(name) ? $"{quote}{name}{quote}" : name;

    private string Term(SageCondition condition) => condition.Operator == SageOperator.In
        ? $"{Name(condition.Column)} IN ({string.Join(", ", Values(condition))})"
        : $"{Name(condition.Column)} {Sign(condition.Operator)} {Value(condition, condition.Value)}";

    private IEnumerable<string> Values(SageCondition condition) => condition.Value switch
    {
        IEnumerable<string> texts => texts.Select(t => Value(condition, t)),
        IEnumerable<int> numbers => numbers.Select(n => Value(condition, n)),
        _ => throw Bad(condition, "'in' takes a list of texts or of whole numbers"),
    };

    private string Value(SageCondition condition, object value) => value switch
    {
        string text => Text(condition, text),
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        DateOnly day => Moment(day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture), "d"),
        DateTime moment => Moment(moment.ToString("yyyy'-'MM'-'dd HH':'mm':'ss", CultureInfo.InvariantCulture), "ts"),
        _ => throw Bad(condition, $"a value of type {value.GetType().Name} cannot be sent"),
    };

    private string Moment(string text, string escape) => options.EscapeMoments ? $"{{{escape} '{text}'}}" : $"'{text}'";

    private static string Text(SageCondition condition, string text) => text.Length > LongestText || text.Any(char.IsControl)
        ? throw Bad(condition, $"a text of more than {LongestText} characters or with control characters cannot be sent")
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Sign(SageOperator op) => op switch
    {
        SageOperator.Equal => "=",
        SageOperator.NotEqual => "<>",
        SageOperator.Less => "<",
        SageOperator.LessOrEqual => "<=",
        SageOperator.Greater => ">",
        _ => ">=",
    };

    internal static SageException Bad(SageCondition condition, string why) => new(SageFailure.Refused, OdbcCodes.BadCondition,
        $"The condition on {condition.Column} was not sent: {why}. Change the query.") { Field = condition.Column };

    private const int LongestText = 255;

    /// <summary>Columns that are words of SQL (sage50-access 2.2).</summary>
    public static readonly HashSet<string> Reserved = new(["DATE", "TYPE", "NUMBER", "TEXT", "CURRENCY", "NAME", "CODE", "START", "END", "OFFSET"], StringComparer.Ordinal);
}
