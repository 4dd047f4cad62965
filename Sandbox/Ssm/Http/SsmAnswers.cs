using System.Net;
using System.Text;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Success and error bodies in the form the switches choose.</summary>
internal sealed class SsmAnswers(SsmSwitches switches)
{
    public string MessageKey => switches.LowerCaseMessageKey ? "message" : "Message";

    public static SsmAnswer Json(Action<Utf8JsonWriter> write) => new(200, SsmJson.Bytes(write));

    public SsmAnswer Done(string message, int? id = null)
    {
        var body = SsmJson.Bytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(MessageKey, message);
            if (id is { } created) writer.WriteNumber("id", created);
            writer.WriteEndObject();
        });
        return new SsmAnswer(200, body, Id: id);
    }

    public SsmAnswer Error(SsmRefusalException refusal) => Error(refusal.Status, refusal.Code, refusal.Message);

    public SsmAnswer OverLimit()
    {
        var answer = Error(switches.OverLimit == SsmOverLimit.ServiceUnavailable ? 503 : 429, null, "Too many requests in one second.");
        return switches.OverLimit == SsmOverLimit.TooManyRequestsWithRetryAfter ? answer with { RetryAfter = 1 } : answer;
    }

    private SsmAnswer Error(int status, int? code, string message) => switches.ErrorBody switch
    {
        SsmErrorBody.Message => new SsmAnswer(status, ErrorBody(MessageKey, message, code)),
        SsmErrorBody.MessageAndCode => new SsmAnswer(status, ErrorBody("message", message, code ?? status)),
        SsmErrorBody.PlainText => new SsmAnswer(status, Encoding.UTF8.GetBytes(message), "text/plain; charset=utf-8"),
        SsmErrorBody.Html => new SsmAnswer(status, Encoding.UTF8.GetBytes(
            $"<html><head><title>Error</title></head><body><h1>{WebUtility.HtmlEncode(message)}</h1></body></html>"), "text/html; charset=utf-8"),
        _ => new SsmAnswer(status, []),
    };

    private static byte[] ErrorBody(string key, string message, int? code) => SsmJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString(key, message);
        if (code is { } number) writer.WriteNumber("code", number);
        writer.WriteEndObject();
    });
}
