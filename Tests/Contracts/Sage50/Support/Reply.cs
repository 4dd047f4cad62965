using Microsoft.AspNetCore.Http;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>One scripted answer of the service.</summary>
public delegate Task Reply(HttpContext context);

public static class Replies
{
    public static Reply Json(string body, int status = 200) => Body(body, "application/json", status);

    public static Reply Rows(params string[] rows) => Json($$"""{"results":[{{string.Join(',', rows)}}],"success":true,"code":200,"response":null,"message":null}""");

    public static Reply Record(string record) => Json($$"""{"success":true,"code":200,"response":{{record}},"message":null}""");

    public static Reply Failure(string message, int status = 200) => Json($$"""{"success":false,"code":500,"response":null,"message":"{{message}}"}""", status);

    public static Reply Html(int status) => Body("<html><head><title>Error</title></head><body>Server Error in '/' Application.</body></html>", "text/html", status);

    public static Reply Body(string body, string contentType, int status) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>Sends the piece and breaks the connection.</summary>
    public static Reply Broken(string piece) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(piece, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>Breaks the connection before any answer.</summary>
    public static Reply Abort => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Sends the piece and then nothing until the caller gives up.</summary>
    public static Reply Silence(string piece = "") => async context =>
    {
        if (piece.Length > 0)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };
}
