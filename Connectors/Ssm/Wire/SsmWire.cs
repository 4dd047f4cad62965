using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Sage50Etl.Connectors.Ssm.Http;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>Sends calls through the pipeline and turns whatever happens into an <see cref="SsmOutcome"/>.</summary>
internal sealed class SsmWire(HttpClient http, SsmClientOptions options, TimeProvider time, SsmPacer? pacer, Redaction redaction)
{
    private static readonly TimeSpan LimitWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly Uri _base = new(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/");
    private readonly ResiliencePipeline<SsmOutcome> _pipeline = SsmPipeline.Build(options, pacer, time);
    private long _requestsSent;

    public long RequestsSent => Interlocked.Read(ref _requestsSent);

    /// <summary>
    /// A cancelled call ends as <see cref="OperationCanceledException"/>, except a write already sent, whose outcome is then unknown.
    /// </summary>
    public async Task<SsmOutcome> Send(SsmCall call, string? token, CancellationToken cancellationToken)
    {
        using var patience = new SsmPatience(call, options.CallTimeout, time, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(patience.Token);
        context.Properties.Set(SsmPipeline.Call, call);
        try
        {
            return await _pipeline.ExecuteAsync(
                async (attempt, state) => await Exchange(state.call, state.token, state.patience, attempt.CancellationToken, state.cancellationToken),
                context, (call, token, patience, cancellationToken));
        }
        catch (OperationCanceledException) when (patience.IsOver && !cancellationToken.IsCancellationRequested)
        {
            return TooLate();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static SsmOutcome TooLate() => new() { Ending = SsmEnding.Late, RetryAfter = Again, Reason = "its turn came so late that the answer could come after its lease" };

    private async Task<SsmOutcome> Exchange(SsmCall call, string? token, SsmPatience patience, CancellationToken attempt, CancellationToken caller)
    {
        if (!InTime(call))
            return TooLate();
        using var request = Request(call, token);
        using var leaving = patience.Leaving();
        Interlocked.Increment(ref _requestsSent);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, attempt);
            var limit = response.IsSuccessStatusCode ? options.LargestAnswer : options.LargestErrorText;
            return Answered(call, response, await BoundedBody.Read(response.Content, limit, cut: !response.IsSuccessStatusCode, attempt));
        }
        catch (BodyTooLargeException large)
        {
            return new SsmOutcome { Ending = SsmEnding.TooLarge, Reason = large.Message, Cause = large };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            var begun = request.Content is SentContent { Begun: true };
            if (!begun && !caller.IsCancellationRequested && (patience.IsOver || request.Content is SentContent { Late: true }))
                return TooLate();
            if (caller.IsCancellationRequested && !(call.IsWrite && begun))
                throw new OperationCanceledException($"{call} was cancelled before it took effect.", failure, caller);
            return new SsmOutcome { Ending = begun ? SsmEnding.Lost : SsmEnding.NotSent, Reason = Reason(failure, caller), Cause = failure };
        }
    }

    private bool InTime(SsmCall call) => !call.IsWrite || SsmWriteWindow.Fits(options.CallTimeout);

    private HttpRequestMessage Request(SsmCall call, string? token)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(_base, call.Path)) { Content = new SentContent(call.Json, () => InTime(call)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
            request.Headers.TryAddWithoutValidation("X-Session-Key", token);
        if (call.Count is { } count)
        {
            // Which of the two a tenant honours is not published (ssm-api 4.1).
            request.Headers.Add("Count", count.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-FM-Entity-Count", count.ToString(CultureInfo.InvariantCulture));
        }
        return request;
    }

    private SsmOutcome Answered(SsmCall call, HttpResponseMessage response, byte[] bytes)
    {
        var body = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var status = (int)response.StatusCode;
        var outcome = new SsmOutcome
        {
            Ending = SsmEnding.Answered,
            Status = status,
            Body = body,
            Error = response.IsSuccessStatusCode ? SsmErrorBody.None : SsmErrorBody.Read(status, body, call.Fields, redaction),
            RetryAfter = RetryAfter(response),
        };
        if (status == 429)
            pacer?.Pause(Shorter(outcome.RetryAfter ?? LimitWindow, options.LongestRetryAfter));
        return outcome;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private string Reason(Exception failure, CancellationToken caller) => failure switch
    {
        OperationCanceledException when caller.IsCancellationRequested => "the caller stopped waiting",
        OperationCanceledException => string.Create(CultureInfo.InvariantCulture, $"nothing came within {options.CallTimeout.TotalSeconds:0.###} s"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host name is unknown",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection could be made",
        _ => "the connection broke",
    };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
