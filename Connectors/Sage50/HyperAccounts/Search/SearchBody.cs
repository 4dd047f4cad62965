using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Search;

/// <summary>
/// Conditions as HyperAccounts takes them: an array of {field, type, value}, all values as text. Days are the finest unit of time it is
/// known to compare, so a moment inside a day is widened to the day: the answer may hold more rows than asked for, never fewer.
/// </summary>
internal static partial class SearchBody
{
    public static byte[] Of(IEnumerable<SageCondition> conditions)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var (field, type, value) in conditions.SelectMany(Terms))
            {
                json.WriteStartObject();
                json.WriteString("field", field);
                json.WriteString("type", type);
                json.WriteString("value", value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private static IEnumerable<(string Field, string Type, string Value)> Terms(SageCondition condition)
    {
        if (!ColumnName().IsMatch(condition.Column)) throw Bad(condition, "its column is not an ODBC column name");
        return condition switch
        {
            { Operator: SageOperator.In } => [(condition.Column, "in", List(condition))],
            { Value: DateOnly day } => Days(condition, day, isMoment: false),
            { Value: DateTime moment } => Days(condition, DateOnly.FromDateTime(moment), moment.TimeOfDay != TimeSpan.Zero),
            _ => [(condition.Column, Word(condition.Operator), Plain(condition))],
        };
    }

    private static (string, string, string)[] Days(SageCondition condition, DateOnly day, bool isMoment)
    {
        var column = condition.Column;
        return condition.Operator switch
        {
            SageOperator.GreaterOrEqual => [(column, "gte", Day(day))],
            SageOperator.Greater => [(column, "gte", Day(isMoment || condition.Value is DateTime ? day : day.AddDays(1)))],
            SageOperator.Less => [(column, "lt", Day(isMoment ? day.AddDays(1) : day))],
            SageOperator.LessOrEqual => [(column, "lt", Day(day.AddDays(1)))],
            SageOperator.Equal => [(column, "gte", Day(day)), (column, "lt", Day(day.AddDays(1)))],
            _ when !isMoment => [(column, "ne", Day(day))],
            _ => throw Bad(condition, "a moment inside a day cannot be excluded"),
        };
    }

    private static string List(SageCondition condition)
    {
        if (condition.Value is IEnumerable<int> numbers) return $"({string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))})";
        if (condition.Value is not IEnumerable<string> texts) throw Bad(condition, "'in' takes a list of texts or of whole numbers");
        return $"({string.Join(',', texts.Select(t => $"'{Safe(condition, t).Replace("'", "''", StringComparison.Ordinal)}'"))})";
    }

    private static string Plain(SageCondition condition) => condition.Value switch
    {
        string text => Safe(condition, text),
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => throw Bad(condition, $"a value of type {condition.Value.GetType().Name} cannot be sent"),
    };

    private static string Safe(SageCondition condition, string text) =>
        text.Length > LongestText || text.Any(char.IsControl)
            ? throw Bad(condition, $"a text of more than {LongestText} characters or with control characters cannot be sent")
            : text;

    private static string Word(SageOperator op) => op switch
    {
        SageOperator.Equal => "eq",
        SageOperator.NotEqual => "ne",
        SageOperator.Less => "lt",
        SageOperator.LessOrEqual => "lte",
        SageOperator.Greater => "gt",
        _ => "gte",
    };

    internal static SageException Bad(SageCondition condition, string why) => new(SageFailure.Refused, HyperAccountsCodes.BadCondition,
        $"The condition on {condition.Column} was not sent: {why}. Change the query.") { Field = condition.Column };

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnName();

    private const int LongestText = 255;
}
