using System.Net;
using System.Text.RegularExpressions;
using Polly;
using Polly.Retry;
using Sage50Etl.Connectors.Sage50.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>
/// Sends to HyperAccounts: token, limit of requests at once, time-outs. Reads are tried three times until an answer begins;
/// a write is sent once. See <see cref="SageWrites"/> for what becomes of its answer.
/// </summary>
internal sealed partial class HyperAccountsHttp : IDisposable
{
    public HyperAccountsHttp(HyperAccountsOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _slots = new SemaphoreSlim(options.MaxInFlight, options.MaxInFlight);
        _client = new HttpClient(options.Transport ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !options.BaseAddress.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
        })
        {
            BaseAddress = new Uri(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Add("AuthToken", options.Token);
        _client.DefaultRequestHeaders.Add("new-response", "true");
        _retries = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<SageException>(e => e.Failure == SageFailure.Transient),
        }).Build();
    }

    public long RequestsSent => Interlocked.Read(ref _sent);
    public TimeSpan ReadTimeout => _options.ReadTimeout;
    public TimeSpan WriteTimeout => _options.WriteTimeout;
    public long LargestAnswer => _options.LargestAnswer;
    public int LargestSmallAnswer => _options.LargestSmallAnswer;

    /// <summary>Sage's text made fit for an exception: one line, cut, without the token and without what tells how to reach a person.</summary>
    public string Clean(string text)
    {
        var line = Blanks().Replace(text, " ").Trim();
        if (_options.Token.Length > 0) line = line.Replace(_options.Token, "***", StringComparison.Ordinal);
        line = PersonalWords.Hide(line);
        return line.Length <= 200 ? line : line[..200] + "...";
    }

    public CancellationTokenSource TimerFor(TimeSpan time) => new(time, _clock);

    public ValueTask<HttpResponseMessage> SendRead(Ask ask, CancellationToken cancellationToken) =>
        _retries.ExecuteAsync(async token => await SageReads.Try(this, ask, token), cancellationToken);

    public async Task<HttpResponseMessage> Send(Ask ask, TrackedContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(ask.Method, ask.Path) { Content = content };
        Interlocked.Increment(ref _sent);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Waits for leave to send; bounded, so that a reader nested too deep in other enumerations is told so instead of hanging.</summary>
    public async Task<IDisposable> TakeSlot(Ask ask, CancellationToken cancellationToken)
    {
        using var timer = TimerFor(_options.ReadTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await _slots.WaitAsync(either.Token);
            return new Slot(_slots);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SageException(SageFailure.Transient, HyperAccountsCodes.NoFreeSlot,
                $"{ask} was not sent: {_options.MaxInFlight} other requests stayed open for {_options.ReadTimeout}. Finish or dispose open reads, or raise MaxInFlight.");
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _slots.Dispose();
    }

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private readonly HyperAccountsOptions _options;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _slots;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline _retries;
    private long _sent;

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0) slots.Release();
        }

        private int _released;
    }
}
