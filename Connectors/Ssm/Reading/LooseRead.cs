using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Reads one scalar in any of the forms SSM prints it. Empty text counts as null. The texts of its failures never hold the value.</summary>
internal static class LooseRead
{
    public static decimal? Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number))
            return number;
        if (reader.TokenType != JsonTokenType.String)
            throw Unreadable("a decimal number", ref reader);
        var text = reader.GetString();
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw Unreadable("a decimal number", ref reader);
    }

    /// <summary>An integer; of a reference, its id.</summary>
    public static int? Integer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return Reference(ref reader)?.Id;
        if (reader.TokenType is not (JsonTokenType.Null or JsonTokenType.Number or JsonTokenType.String))
            throw Unreadable("an integer", ref reader);
        var number = Decimal(ref reader);
        if (number is null)
            return null;
        return decimal.Truncate(number.Value) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw Unreadable("an integer", ref reader);
    }

    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        JsonTokenType.String => reader.GetString()!.Trim().ToUpperInvariant() switch
        {
            "" => null,
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => throw Unreadable("true or false", ref reader),
        },
        _ => throw Unreadable("true or false", ref reader),
    };

    public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Raw(ref reader),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Unreadable("a text", ref reader),
    };

    /// <summary>{"id","value"}, {"id","description"}, a bare or quoted id; an object without an id is no reference.</summary>
    public static SsmRef? Reference(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            throw Unreadable("a reference", ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
            return Integer(ref reader) is { } bare ? new(bare, null) : null;
        int? id = null;
        string? value = null, description = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!.ToUpperInvariant();
            reader.Read();
            if (key == "ID")
                id = Integer(ref reader);
            else if (key == "VALUE")
                value = Text(ref reader);
            else if (key == "DESCRIPTION")
                description = Text(ref reader);
            else
                reader.Skip();
        }
        return id is { } found ? new(found, value ?? description) : null;
    }

    /// <summary>
    /// Date and time as printed; Z and offsets are dropped, not applied, as SSM also marks local times with Z. Years before 1900, where SQL's
    /// dates begin, are a program's word for never.
    /// </summary>
    public static DateTime? WallTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.String)
            throw Unreadable("a date", ref reader);
        var text = reader.GetString()!.Trim();
        if (text.Length == 0)
            return null;
        if (!Reading.WallTime.TryParse(text, out var wall))
            throw Unreadable("a date", ref reader);
        return wall.Year < FirstYear ? null : wall;
    }

    public static JsonException Unreadable(string expected, ref Utf8JsonReader reader) =>
        new($"expected {expected}, found {Kind(reader.TokenType)}");

    private const int FirstYear = 1900;

    private static string Raw(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "another number",
        JsonTokenType.String => "another text",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "nothing",
    };
}
