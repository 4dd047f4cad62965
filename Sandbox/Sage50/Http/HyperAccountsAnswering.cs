using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Envelopes, error pages and broken connections (sage50-access 4.1).</summary>
internal static class HyperAccountsAnswering
{
    public static async Task<bool> Succeed(HttpContext http, Answer answer, AnswerStyle style, int? cutInRow)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var stream = new AnswerStream(http.Response.BodyWriter, style, cutInRow);
        stream.Json.WriteStartObject();
        if (answer.IsList)
        {
            stream.Json.WritePropertyName("results");
            await answer.Write(stream, http.RequestAborted);
        }
        if (stream.Cut) return false;
        stream.Json.WriteBoolean("success", true);
        stream.Json.WriteNumber("code", 200);
        stream.Json.WritePropertyName("response");
        if (answer.IsList) stream.Json.WriteNullValue();
        else await answer.Write(stream, http.RequestAborted);
        stream.Json.WriteNull("message");
        stream.Json.WriteEndObject();
        await stream.Flush(http.RequestAborted);
        return cutInRow is null;
    }

    public static async Task Fail(HttpContext http, int status, int code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { success = false, code, response = (string?)null, message });
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    public static async Task Page(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=us-ascii";
        var page = $"<!DOCTYPE html><html><head><title>{status}</title></head><body><h2>{status} - Server error.</h2></body></html>";
        await http.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(page), http.RequestAborted);
    }

    public static async Task Hang(HttpContext http, TimeSpan? howLong, TimeProvider time, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await Task.Delay(howLong ?? Timeout.InfiniteTimeSpan, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Abort();
    }
}
