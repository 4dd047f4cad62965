using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>A service on a free loopback port that answers what the test wrote down. A path without a script answers 404 with a web page.</summary>
public sealed class ScriptedHyperAccounts : IAsyncDisposable
{
    public const string Token = "synthetic-token-4711";

    public static async Task<ScriptedHyperAccounts> Start(Func<HyperAccountsOptions, HyperAccountsOptions>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var service = new ScriptedHyperAccounts(app);
        app.Run(service.Answer);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var options = new HyperAccountsOptions { BaseAddress = new Uri(address), Token = Token, RetryDelay = TimeSpan.FromMilliseconds(1) };
        service.Client = new HyperAccountsClient(adjust?.Invoke(options) ?? options, TimeProvider.System);
        return service;
    }

    public HyperAccountsClient Client { get; private set; } = null!;
    public ISage50Reader Reader => Client.Reader;
    public ISage50Writer Writer => Client.Writer;
    public IReadOnlyList<Received> Requests => [.. _requests];
    public Received Last => _requests.Last();

    /// <summary>Scripts a path: the replies in order, the last one for ever.</summary>
    public ScriptedHyperAccounts On(string path, params Reply[] replies)
    {
        _scripts[path] = new Queue<Reply>(replies);
        return this;
    }

    /// <summary>Scripts a path by what is asked.</summary>
    public ScriptedHyperAccounts OnEach(string path, Func<Received, Reply> reply)
    {
        _answers[path] = reply;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private ScriptedHyperAccounts(WebApplication app) => _app = app;

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Request.Path.Value!.TrimStart('/');
        var request = new Received(context.Request.Method, path, await reader.ReadToEndAsync(context.RequestAborted),
            context.Request.Headers["AuthToken"], context.Request.Headers["new-response"]);
        _requests.Enqueue(request);
        await Next(request)(context);
    }

    private Reply Next(Received request)
    {
        if (_answers.TryGetValue(request.Path, out var answer)) return answer(request);
        if (!_scripts.TryGetValue(request.Path, out var script)) return Replies.Html(404);
        lock (script) return script.Count > 1 ? script.Dequeue() : script.Peek();
    }

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _requests = new();
    private readonly ConcurrentDictionary<string, Queue<Reply>> _scripts = new();
    private readonly ConcurrentDictionary<string, Func<Received, Reply>> _answers = new();
}
