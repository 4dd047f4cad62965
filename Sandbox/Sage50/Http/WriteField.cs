using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>A property that a write takes, in the short form name=COLUMN or name=COLUMN:limit; the limit defaults to the column's length.</summary>
internal sealed record WriteField(string Name, SageColumn Column, int Limit)
{
    public static WriteField Parse(string word, SageTable table)
    {
        var parts = word.Split('=', ':');
        var column = table.Column(parts[1]);
        return new WriteField(parts[0], column, parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : column.Length);
    }

    /// <summary>The value for the column. Throws when it is too long, of the wrong type, or outside Windows-1252.</summary>
    public object? Read(JsonElement value, HyperAccountsRequest request) => Column.Kind switch
    {
        SageColumnKind.Text when Column.Name.EndsWith("TAX_CODE", StringComparison.Ordinal) => $"T{Number(value):0}",
        SageColumnKind.Text => Text(value, request),
        SageColumnKind.Date or SageColumnKind.Timestamp => Date(value, request),
        SageColumnKind.Amount => Number(value),
        _ => (int)Number(value),
    };

    private string Text(JsonElement value, HyperAccountsRequest request)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.Length > Limit) throw Refusal.Invalid($"The field {Name} must be a string with a maximum length of {Limit}. It has {text.Length} characters.");
        if (CodePage1252.Holds(text)) return text;
        return request.Switches.OutsideCodePage == OutsideCodePage.QuestionMark
            ? CodePage1252.WithQuestionMarks(text)
            : throw Refusal.Invalid($"The field {Name} holds illegal characters");
    }

    private decimal Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String when value.GetString() is "" => 0,
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => throw Refusal.Invalid($"Could not convert the field {Name} to a number"),
    };

    private DateOnly? Date(JsonElement value, HyperAccountsRequest request)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.Length == 0) return null;
        return request.Style.Dates.TryRead(text, out var at)
            ? DateOnly.FromDateTime(at)
            : throw Refusal.Invalid($"The field {Name} was not recognized as a valid DateTime.");
    }
}
