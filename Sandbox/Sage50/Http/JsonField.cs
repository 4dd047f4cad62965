using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Http;

internal enum JsonForm { AsStored, Text, Flag, Day, TaxCode, MinusOne, MinusOneAsText, QuotationWord, Constant }

/// <summary>
/// One property of an answer, in the short form name=COLUMN:form or name=constant; a leading + marks a property the published examples lack.
/// A source with @ is a named SQL expression.
/// Forms: s number as text, b true or false, d day without time, t T1 as 1, m one less, n one less as text, w words for a quotation.
/// </summary>
internal sealed class JsonField
{
    private readonly string _constant = "";
    private readonly SageColumnKind _kind;
    private readonly JsonEncodedText _name;

    private JsonField(string name, SageTable table, string source, bool published)
    {
        (_name, Published) = (JsonEncodedText.Encode(name), published);
        var colon = source.IndexOf(':', StringComparison.Ordinal);
        var column = colon < 0 ? source : source[..colon];
        if (source[0] == '@')
        {
            (Column, _kind) = (Expressions[source], SageColumnKind.Number);
            return;
        }
        if (!char.IsAsciiLetterUpper(source[0]))
        {
            (Form, _constant) = (JsonForm.Constant, source);
            return;
        }
        Column = $"\"{table.Column(column).Name}\"";
        _kind = table.Column(column).Kind;
        Form = colon < 0 ? JsonForm.AsStored : Forms[source[colon + 1]];
    }

    /// <summary>Quoted column or SQL expression; null for a constant.</summary>
    public string? Column { get; }
    public JsonForm Form { get; }
    public bool Published { get; }
    public int Ordinal { get; set; }

    public static JsonField Parse(string word, SageTable table)
    {
        var published = word[0] != '+';
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return new JsonField(word[(published ? 0 : 1)..equals], table, word[(equals + 1)..], published);
    }

    public void Write(Utf8JsonWriter writer, SqliteDataReader reader, AnswerStyle style)
    {
        writer.WritePropertyName(_name);
        if (Form == JsonForm.Constant) writer.WriteRawValue(_constant);
        else if (Form == JsonForm.AsStored) WriteStored(writer, reader, style);
        else WriteFormed(writer, reader, style);
    }

    private void WriteStored(Utf8JsonWriter writer, SqliteDataReader reader, AnswerStyle style)
    {
        if (_kind is SageColumnKind.Date or SageColumnKind.Timestamp)
            writer.WriteStringValue(reader.IsDBNull(Ordinal) ? "" : style.Dates.Show(reader.GetString(Ordinal), time: true));
        else if (_kind == SageColumnKind.Text) writer.WriteStringValue(reader.GetString(Ordinal));
        else if (_kind == SageColumnKind.Number) writer.WriteNumberValue(reader.GetInt64(Ordinal));
        else writer.WriteNumberValue(reader.GetDouble(Ordinal));
    }

    private void WriteFormed(Utf8JsonWriter writer, SqliteDataReader reader, AnswerStyle style)
    {
        switch (Form)
        {
            case JsonForm.Text: writer.WriteStringValue(Convert.ToString(reader.GetValue(Ordinal), CultureInfo.InvariantCulture)); break;
            case JsonForm.Flag: writer.WriteBooleanValue(reader.GetValue(Ordinal) is not (0L or "")); break;
            case JsonForm.Day: writer.WriteStringValue(reader.IsDBNull(Ordinal) ? "" : style.Dates.Show(reader.GetString(Ordinal), false)); break;
            case JsonForm.TaxCode: writer.WriteNumberValue(reader.GetString(Ordinal) is ['T', .. var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 0); break;
            case JsonForm.MinusOne: writer.WriteNumberValue(reader.GetInt64(Ordinal) - 1); break;
            case JsonForm.MinusOneAsText: writer.WriteStringValue((reader.GetInt64(Ordinal) - 1).ToString(CultureInfo.InvariantCulture)); break;
            default: writer.WriteStringValue(reader.GetString(Ordinal) is var kind && kind == "Sales Quote" ? style.QuotationWord : kind); break;
        }
    }

    // SDO's one status out of the two of the ODBC driver (sage50-access 2.7).
    private static readonly Dictionary<string, string> Expressions = new(StringComparer.Ordinal)
    {
        ["@orderStatus"] = """
            (CASE WHEN DESPATCH_STATUS_CODE = 2 THEN 8 WHEN ALLOCATED_STATUS_CODE = 3 THEN 3 + 4 * (DESPATCH_STATUS_CODE = 1)
            WHEN ALLOCATED_STATUS_CODE = 4 THEN 10 - (DESPATCH_STATUS_CODE = 1) ELSE ALLOCATED_STATUS_CODE + 4 * (DESPATCH_STATUS_CODE = 1) END)
            """,
    };

    private static readonly Dictionary<char, JsonForm> Forms = new()
    {
        ['s'] = JsonForm.Text, ['b'] = JsonForm.Flag, ['d'] = JsonForm.Day, ['t'] = JsonForm.TaxCode, ['m'] = JsonForm.MinusOne, ['n'] = JsonForm.MinusOneAsText,
        ['w'] = JsonForm.QuotationWord,
    };
}
