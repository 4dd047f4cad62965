using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sage50Etl.Tests.Contracts.Bugs;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>A scripted SSM on the own machine, which can misbehave in every way the real one might.</summary>
public sealed class SsmStub : IAsyncDisposable
{
    public const string PublicKey = "stub-public-key";
    public const string PrivateKey = "stub-private-key";
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly ConcurrentQueue<StubReply> _script = new();
    private int _logins;

    private SsmStub(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.Single()), "api/v4");

    /// <summary>Answers every call but logins, once <see cref="Then"/> is used up.</summary>
    public Func<StubRequest, StubReply> Answer { get; set; } = _ => StubReply.Ok("[]");

    /// <summary>By default a new token at each login with the right keys: token-1, token-2, ...</summary>
    public Func<int, StubRequest, StubReply> LoginAnswer { get; set; } = (number, request) =>
        (string?)request.Json["username"] == PublicKey && (string?)request.Json["password"] == PrivateKey
            ? StubReply.Ok($$"""{"token":"token-{{number}}"}""")
            : new StubReply(401, """{"Message":"wrong credentials"}""");

    public IReadOnlyList<StubRequest> Requests => [.. _requests];
    public IReadOnlyList<StubRequest> Calls => [.. _requests.Where(request => request.Path != "login")];
    public int Logins => _requests.Count(request => request.Path == "login");

    public static async Task<SsmStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new SsmStub(app);
        app.Run(stub.Serve);
        await app.StartAsync();
        return stub;
    }

    /// <summary>Replies to the next calls, one each.</summary>
    public SsmStub Then(params StubReply[] replies)
    {
        foreach (var reply in replies)
            _script.Enqueue(reply);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task Serve(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(context.Request.Method, context.Request.Path.Value!["/api/v4/".Length..], context.Request.Query,
            new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync(context.RequestAborted));
        _requests.Enqueue(request);
        var reply = request.Path == "login" ? LoginAnswer(Interlocked.Increment(ref _logins), request) : Reply(request);
        await reply.After;
        if (reply == StubReply.Abort)
            context.Abort();
        else if (reply == StubReply.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else
            await Write(context.Response, reply);
    }

    private StubReply Reply(StubRequest request) => _script.TryDequeue(out var next) ? next : Answer(request);

    private static async Task Write(HttpResponse response, StubReply reply)
    {
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.NeverEnds) await EndlessBody.Write(response, reply.Compressed);
        else await response.WriteAsync(reply.Body);
    }
}
