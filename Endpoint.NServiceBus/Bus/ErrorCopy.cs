using System.Globalization;
using System.Text.Json;
using NServiceBus;
using NServiceBus.Faults;
using Sage50Etl.Hosting.Service;
using FailedMessage = Sage50Etl.Hosting.Service.FailedMessage;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>What the headers of a message in the error queue say. They are read here and not by the server, which would refuse the whole table for one row that is no JSON.</summary>
internal sealed class ErrorCopy
{
    /// <summary>Header that names the row of failed_message.</summary>
    public const string RowHeader = "Sage50Etl.FailedMessage";

    /// <summary>Header of a message that is sent again: the row that is being closed for it.</summary>
    public const string ReplayHeader = "Sage50Etl.ReplayOf";

    private const string Acknowledgement = "ServiceControl.Retry.Successful";
    private readonly Dictionary<string, string?> _headers = [];

    private ErrorCopy(QueueRow row) => Seq = row.Seq;

    public long Seq { get; }

    /// <summary>What is wrong with the headers; null when they can be read.</summary>
    public string? Fault { get; private init; }

    /// <summary>The id of the message; one that cannot be read is known by its row in the queue.</summary>
    public string MessageId { get; private init; } = "";

    /// <summary>Id of the row that was written when it failed; null when none could be written.</summary>
    public long? Row => long.TryParse(Header(RowHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    /// <summary>Whether it is a failed message of these endpoints; the queue holds acknowledgements for ServiceControl, too.</summary>
    public bool Ours => Fault is not null || (Header(FaultsHeaderKeys.FailedQ)?.Contains("Sage50Etl.", StringComparison.Ordinal) == true && Header(Acknowledgement) is null);

    public DateTimeOffset? FailedAt => Header(FaultsHeaderKeys.TimeOfFailure) is { } wire && Time(wire) is { } time ? time : null;

    public static ErrorCopy Of(QueueRow row)
    {
        try
        {
            using var json = JsonDocument.Parse(row.Headers ?? "");
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Unreadable(row, "its headers are no JSON object");
            return Readable(row, json.RootElement);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return Unreadable(row, $"its headers are no JSON: {bad.Message}");
        }
    }

    /// <summary>As a row is to tell it.</summary>
    public FailedMessage Described(string body)
    {
        if (Fault is not null) return new FailedMessage(MessageId, "?", body, "", "", 1).AsUnreadable(Fault);

        var command = (Header(Headers.EnclosedMessageTypes) ?? "?").Split(';')[0];
        var type = Header(FaultsHeaderKeys.ExceptionType) ?? "?";
        var said = $"{type}: {Header(FaultsHeaderKeys.Message)}\n{Header(FaultsHeaderKeys.StackTrace)}";
        return new(MessageId, command, body, said, type, BusLimits.Attempts);
    }

    private static ErrorCopy Readable(QueueRow row, JsonElement headers)
    {
        var found = new Dictionary<string, string?>();
        foreach (var header in headers.EnumerateObject())
        {
            if (header.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) return Unreadable(row, $"its headers hold {header.Name} as something else than a text");
            found[header.Name] = header.Value.GetString();
        }
        var copy = new ErrorCopy(row) { MessageId = found.GetValueOrDefault(Headers.MessageId) ?? NameOf(row) };
        foreach (var (name, value) in found) copy._headers[name] = value;
        // What another program put here without a word of where it failed has no row elsewhere.
        return found.ContainsKey(FaultsHeaderKeys.FailedQ) || found.ContainsKey(Acknowledgement) ? copy : Unreadable(row, "its headers do not say where it failed");
    }

    private static ErrorCopy Unreadable(QueueRow row, string fault) => new(row) { Fault = fault, MessageId = NameOf(row) };

    private static string NameOf(QueueRow row) => $"error queue {row.Id}";

    private static DateTimeOffset? Time(string wire)
    {
        try
        {
            return DateTimeOffsetHelper.ToDateTimeOffset(wire);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string? Header(string name) => _headers.GetValueOrDefault(name);
}
