using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>
/// A search as SQL: conditions on ODBC column names with eq ne lt lte gt gte like nlike in, all to hold, or any when the first says "or": true
/// (sage50-access 4.1).
/// </summary>
internal sealed class Search
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = "=", ["ne"] = "<>", ["lt"] = "<", ["lte"] = "<=", ["gt"] = ">", ["gte"] = ">=", ["like"] = "LIKE", ["nlike"] = "NOT LIKE",
    };

    private readonly SageDateFormat _dates;
    private readonly List<(string Name, object? Value)> _parameters = [];
    private readonly SageTable _table;

    private Search(SageTable table, SageDateFormat dates) => (_table, _dates) = (table, dates);

    public string Where { get; private set; } = "";
    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    public static Search Parse(string body, SageTable table, SageDateFormat dates)
    {
        var search = new Search(table, dates);
        if (body.Trim().Length == 0) return search;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Array) throw Refusal.Invalid("The search must be an array of conditions");
            var conditions = json.RootElement.EnumerateArray().Select(search.Condition).ToList();
            var any = conditions.Count > 0 && json.RootElement[0].TryGetProperty("or", out var or) && or.ValueKind == JsonValueKind.True;
            if (conditions.Count > 0) search.Where = " WHERE " + string.Join(any ? " OR " : " AND ", conditions);
            return search;
        }
        catch (JsonException)
        {
            throw Refusal.Invalid("The body is not valid JSON");
        }
    }

    private string Condition(JsonElement condition)
    {
        var field = Text(condition, "field");
        if (!_table.TryColumn(field, out var column)) throw Refusal.Invalid($"ERROR [42S22] Column not found: {field}");
        var type = Text(condition, "type");
        if (string.Equals(type, "in", StringComparison.OrdinalIgnoreCase)) return $"\"{column.Name}\" IN ({In(Text(condition, "value"), column)})";
        if (!Operators.TryGetValue(type, out var sql)) throw Refusal.Invalid($"Search type {type} is not known");
        return $"\"{column.Name}\" {sql} {Parameter(Text(condition, "value"), column)}";
    }

    private string In(string list, SageColumn column)
    {
        var inner = list.Trim().TrimStart('(').TrimEnd(')');
        return string.Join(',', Split(inner).Select(v => Parameter(v, column)));
    }

    /// <summary>'A','B' or 1,2 into values; a doubled quote stands for one.</summary>
    private static IEnumerable<string> Split(string list)
    {
        var (value, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == '\'' && quoted && i + 1 < list.Length && list[i + 1] == '\'') value.Append(list[++i]);
            else if (list[i] == '\'') quoted = !quoted;
            else if (list[i] == ',' && !quoted)
            {
                yield return value.ToString();
                value.Clear();
            }
            else if (quoted || list[i] != ' ') value.Append(list[i]);
        }
        yield return value.ToString();
    }

    private string Parameter(string value, SageColumn column)
    {
        var name = $"@p{_parameters.Count}";
        _parameters.Add((name, column.Kind switch
        {
            SageColumnKind.Text => value,
            SageColumnKind.Date => DateOnly.FromDateTime(Date(value)),
            SageColumnKind.Timestamp => Date(value),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Refusal.Invalid($"ERROR [22018] {value} is not a number for {column.Name}"),
        }));
        return name;
    }

    private DateTime Date(string value) =>
        _dates.TryRead(value, out var at) ? at : throw Refusal.Invalid("String was not recognized as a valid DateTime.");

    private static string Text(JsonElement condition, string property) =>
        condition.ValueKind == JsonValueKind.Object && condition.TryGetProperty(property, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
        : throw Refusal.Invalid($"A condition lacks {property}");
}
