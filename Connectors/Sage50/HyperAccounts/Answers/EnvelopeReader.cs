using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;

/// <summary>
/// Reads HyperAccounts' envelope piece by piece: one row at a time is in memory, whatever the table's size. The flag that says whether
/// the rows are good comes after them, so only <see cref="Step.End"/> makes an answer whole.
/// </summary>
internal sealed class EnvelopeReader
{
    internal enum Step { Row, NeedMore, End, Again }

    public bool? Success { get; private set; }
    public string Message { get; private set; } = "no reason given";
    public JsonElement Response { get; private set; }
    /// <summary>Whether an array of rows was there at all: an envelope without one is not an empty table.</summary>
    public bool HadRows { get; private set; }

    public EnvelopeReader() => _buffer = new byte[FirstBuffer];

    /// <summary>Room for the next piece; grows only when a single row does not fit.</summary>
    public Memory<byte> Room()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LargestRow) throw new BodyTooLargeException(LargestRow);
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        return _buffer.AsMemory(_end);
    }

    public void Received(int bytes)
    {
        _end += bytes;
        if (!_begun && _end - _start >= 3 && _buffer.AsSpan(_start).StartsWith("\uFEFF"u8)) _start += 3;
        _begun |= _end - _start >= 3;
    }

    public Step Advance(out JsonDocument? row)
    {
        row = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        var consumed = 0;
        Step step;
        while ((step = Take(ref reader, out row)) != Step.NeedMore)
        {
            consumed = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (step != Step.Again) break;
        }
        _start += consumed;
        return step;
    }

    private Step Take(ref Utf8JsonReader reader, out JsonDocument? row)
    {
        row = null;
        if (!_begun || !reader.Read()) return Step.NeedMore;
        return _where switch
        {
            Where.Outside => Enter(ref reader),
            Where.Envelope => Property(ref reader),
            Where.Value => Value(ref reader),
            _ => Row(ref reader, out row),
        };
    }

    private Step Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("the answer is not an object");
        _where = Where.Envelope;
        return Step.Again;
    }

    private Step Property(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject) return Step.End;
        _name = Name(ref reader);
        _where = Where.Value;
        return Step.Again;
    }

    private Step Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray && _name is ("results" or "response"))
        {
            HadRows = true;
            _where = Where.Rows;
            return Step.Again;
        }
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return Step.NeedMore;
        using (document) Keep(document.RootElement);
        _where = Where.Envelope;
        return Step.Again;
    }

    private Step Row(ref Utf8JsonReader reader, out JsonDocument? row)
    {
        row = null;
        if (reader.TokenType != JsonTokenType.EndArray)
            return JsonDocument.TryParseValue(ref reader, out row) ? Step.Row : Step.NeedMore;
        _where = Where.Envelope;
        return Step.Again;
    }

    // A name that is no text is none of those we know.
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private void Keep(JsonElement value)
    {
        if (_name == "success") Success = FailedAnswer.Truth(value);
        else if (_name == "message" && value.ValueKind == JsonValueKind.String) Message = OddText.Of(value);
        else if (_name == "response") Response = value.Clone();
    }

    private const int FirstBuffer = 64 * 1024;
    private const int LargestRow = 16 * 1024 * 1024;

    private enum Where { Outside, Envelope, Value, Rows }

    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _begun;
    private JsonReaderState _state;
    private Where _where;
    private string _name = "";
}
