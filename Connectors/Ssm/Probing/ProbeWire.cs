using System.Globalization;
using System.Text;
using Sage50Etl.Connectors.Ssm.Http;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>Sends the bare reading calls of a probe, evenly spaced, and notes each without its values. Never writes.</summary>
internal sealed class ProbeWire(HttpClient http, SsmClientOptions options, TimeProvider time, Redaction redaction)
{
    private readonly Uri _base = new(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/");
    private readonly SsmPacer? _pacer = options.RequestsPerSecond is { } rate ? new SsmPacer(rate, time) : null;
    private string? _token;

    public List<SsmProbeCall> Calls { get; } = [];

    /// <summary>False when the tenant does not give a token.</summary>
    public async Task<bool> Login(CancellationToken cancellationToken)
    {
        var login = SsmCall.Login(options.PublicKey, options.PrivateKey);
        var answer = await Send(HttpMethod.Post, "login", login.Json, [], cancellationToken);
        _token = answer.Succeeded ? SsmAnswer.Text(answer.Body, "token") : null;
        if (_token is not null) redaction.Learn(_token);
        return _token is not null;
    }

    public Task<ProbeAnswer> Get(string path, CancellationToken cancellationToken, params (string Name, int Value)[] headers) =>
        Send(HttpMethod.Get, path, null, headers, cancellationToken);

    private async Task<ProbeAnswer> Send(HttpMethod method, string path, string? json, (string Name, int Value)[] headers, CancellationToken cancellationToken)
    {
        if (_pacer is not null) using (await _pacer.AcquireAsync(1, cancellationToken)) cancellationToken.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.CallTimeout);
        using var request = new HttpRequestMessage(method, new Uri(_base, path)) { Content = new SentContent(json) };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (_token is not null) request.Headers.TryAddWithoutValidation("X-Session-Key", _token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value.ToString(CultureInfo.InvariantCulture));
        var started = time.GetTimestamp();
        var answer = await Answer(request, limit.Token, cancellationToken);
        var words = $"{method} {path}{string.Concat(headers.Select(h => $" [{h.Name}: {h.Value}]"))}";
        Calls.Add(new(words, answer.Status, (long)time.GetElapsedTime(started).TotalMilliseconds, method == HttpMethod.Post ? "a log-in" : answer.Form, Said(answer)));
        return answer;
    }

    private async Task<ProbeAnswer> Answer(HttpRequestMessage request, CancellationToken limit, CancellationToken caller)
    {
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
            var body = await BoundedBody.Read(response.Content, options.LargestAnswer, cut: !response.IsSuccessStatusCode, limit);
            return new((int)response.StatusCode, Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), response.Headers.Date);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or BodyTooLargeException || (failure is OperationCanceledException && !caller.IsCancellationRequested))
        {
            return new(null, "", null);
        }
    }

    private string? Said(ProbeAnswer answer) => answer switch
    {
        { Status: null } => "no answer",
        { Succeeded: true } => null,
        _ => SsmErrorBody.Read(answer.Status!.Value, answer.Body, [], redaction) is { Message.Length: > 0 } error
            ? error.Code is { } code ? $"code {code}, {error.Message}" : error.Message : null,
    };
}
