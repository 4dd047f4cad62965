using System.Globalization;
using System.Text;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>One HTTP call from arrival to answer: rate limit, faults, the call itself, its line in the history, then the answer.</summary>
internal sealed class SsmEndpoint
{
    private readonly SsmEngine _engine;
    private readonly SsmSimulatorOptions _options;
    private readonly SsmAnswers _answers;
    private readonly SsmRouter _router;
    private readonly SsmRateWindow _rate;
    private readonly SsmDisturber _disturber;
    private readonly CancellationToken _stopping;
    private long _sequence;

    public SsmEndpoint(SsmEngine engine, SsmSimulatorOptions options, CancellationToken stopping)
    {
        _engine = engine;
        _options = options;
        _answers = new SsmAnswers(options.Switches);
        _router = new SsmRouter(engine, new SsmSessions(options.Switches, options.Time), _answers);
        _rate = new SsmRateWindow(options.RequestsPerSecond, options.Time);
        _disturber = new SsmDisturber(options.Switches);
        _stopping = stopping;
        _sequence = engine.Tenant.LastSequence;
    }

    public async Task Handle(HttpContext context)
    {
        var request = await SsmRequest.Read(context.Request);
        var call = Describe(request, context.Request.QueryString.Value);
        if (!_rate.Admit())
        {
            await Send(context, Record(call, _answers.OverLimit()));
            return;
        }

        var fault = _options.Fault?.Invoke(call) ?? _disturber.Next(request);
        var answer = fault is null or { AfterEffect: true } or { Kind: SsmFaultKind.RepeatPage }
            ? Execute(fault is { Kind: SsmFaultKind.RepeatPage } ? PageBefore(request) : request, call, fault)
            : Record(call, Instead(fault));
        await (fault?.Kind switch
        {
            SsmFaultKind.Reset => Abort(context),
            SsmFaultKind.Hang => Hang(context),
            _ => Send(context, answer),
        });
    }

    private SsmCall Describe(SsmRequest request, string? query)
    {
        var decoded = Uri.UnescapeDataString((query ?? "").TrimStart('?').Replace('+', ' '));
        var body = request.Body.Length == 0 || request.Route.Kind == RouteKind.Login ? null : request.Body;
        return new SsmCall(Interlocked.Increment(ref _sequence), _options.Time.GetUtcNow(), request.Verb, request.Route.Name, request.Route.Id,
            decoded, body, Status: 0, AnswerId: null, Applied: false);
    }

    private SsmAnswer Execute(SsmRequest request, SsmCall call, SsmFault? fault)
    {
        lock (_engine.Gate)
        {
            try
            {
                var answer = Answer(request);
                var sent = fault is { AfterEffect: true } ? Instead(fault) : answer;
                _engine.Tenant.Commit(call with { Status = sent.Status, AnswerId = answer.Id, Applied = _engine.Tenant.HasPending });
                return sent;
            }
            finally
            {
                _engine.Tenant.Rollback();
            }
        }
    }

    private SsmAnswer Answer(SsmRequest request)
    {
        try
        {
            return _router.Execute(request);
        }
        catch (SsmRefusalException refusal)
        {
            _engine.Tenant.Rollback();
            return _answers.Error(refusal);
        }
    }

    private SsmAnswer Record(SsmCall call, SsmAnswer answer)
    {
        lock (_engine.Gate) _engine.Tenant.Commit(call with { Status = answer.Status });
        return answer;
    }

    /// <summary>What is sent in place of the tenant's answer; status 0 stands for none.</summary>
    private static SsmAnswer Instead(SsmFault fault) => fault.Kind switch
    {
        SsmFaultKind.Status => new SsmAnswer(fault.Code, Encoding.UTF8.GetBytes(fault.Body)),
        SsmFaultKind.EmptyList => new SsmAnswer(200, "[]"u8.ToArray()),
        _ => new SsmAnswer(0, []),
    };

    private static SsmRequest PageBefore(SsmRequest request)
    {
        var asked = int.TryParse(request.Argument("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
        return request with { PageInstead = Math.Max(0, asked - 1).ToString(CultureInfo.InvariantCulture) };
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task Hang(HttpContext context)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, until.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private static async Task Send(HttpContext context, SsmAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (answer.Body.Length > 0) response.ContentType = answer.ContentType;
        if (answer.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
