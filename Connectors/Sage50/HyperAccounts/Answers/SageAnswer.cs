using System.Runtime.CompilerServices;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;

/// <summary>
/// An answer being read. Whatever ends it other than a closed envelope with success is an exception, thrown before the enumeration ends;
/// "not found" alone is an answer without rows. Holds one of the slots for requests until disposed.
/// </summary>
internal sealed class SageAnswer : IAsyncDisposable
{
    public static async Task<SageAnswer> Open(HyperAccountsHttp http, Ask ask, CancellationToken cancellationToken)
    {
        var slot = await http.TakeSlot(ask, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendRead(ask, cancellationToken);
            return new SageAnswer(http, ask, slot, response, await response.Content.ReadAsStreamAsync(cancellationToken));
        }
        catch
        {
            response?.Dispose();
            slot.Dispose();
            throw;
        }
    }

    /// <summary>Each element is valid until the next one is asked for.</summary>
    public async IAsyncEnumerable<JsonElement> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var step = Advance(out var row);
            if (step == EnvelopeReader.Step.End) break;
            if (step == EnvelopeReader.Step.NeedMore)
            {
                await Fill(cancellationToken);
                continue;
            }
            _count++;
            using (row) yield return row!.RootElement;
        }
        CheckVerdict();
        if (_envelope is { Success: true, HadRows: false }) throw Bad("holds no list of rows");
    }

    /// <summary>The single object of an answer; null when Sage says there is none.</summary>
    public async Task<JsonElement?> Single(CancellationToken cancellationToken)
    {
        while (Advance(out var row) is var step && step != EnvelopeReader.Step.End)
        {
            if (step == EnvelopeReader.Step.NeedMore) await Fill(cancellationToken);
            else using (row) throw Bad("is a list where one record was expected");
        }
        CheckVerdict();
        return _envelope.Response.ValueKind == JsonValueKind.Object ? _envelope.Response : null;
    }

    public ValueTask DisposeAsync()
    {
        _response.Dispose();
        _timer.Dispose();
        _slot.Dispose();
        return ValueTask.CompletedTask;
    }

    private SageAnswer(HyperAccountsHttp http, Ask ask, IDisposable slot, HttpResponseMessage response, Stream body)
    {
        (_http, _ask, _slot, _response, _body) = (http, ask, slot, response, body);
        _timer = http.TimerFor(Timeout.InfiniteTimeSpan);
    }

    private EnvelopeReader.Step Advance(out JsonDocument? row)
    {
        try
        {
            return _envelope.Advance(out row);
        }
        catch (JsonException e)
        {
            throw new SageException(SageFailure.Transient, HyperAccountsCodes.NotJson,
                $"The answer to {_ask} is not valid JSON after row {_count} ({_http.Clean(e.Message)}). The read is void; it is tried again later.", e);
        }
    }

    private async Task Fill(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellationToken);
        _timer.CancelAfter(_http.ReadTimeout);
        int bytes;
        try
        {
            bytes = await _body.ReadAsync(_envelope.Room(), either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SageException(SageFailure.Transient, HyperAccountsCodes.TimedOut,
                $"The answer to {_ask} stopped for {_http.ReadTimeout} after row {_count}. The read is void; it is tried again later.", e);
        }
        catch (BodyTooLargeException e)
        {
            throw TooLarge("a row of it is larger than 16 MB", e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            throw EndedEarly(e);
        }
        _timer.CancelAfter(Timeout.InfiniteTimeSpan);
        if (bytes == 0) throw EndedEarly(null);
        if ((_received += bytes) > _http.LargestAnswer) throw TooLarge(new BodyTooLargeException(_http.LargestAnswer).Message, null);
        _envelope.Received(bytes);
    }

    private void CheckVerdict()
    {
        if (_envelope.Success is null) throw Bad("does not say whether it succeeded");
        if (_envelope.Success == true || (_count == 0 && Verdicts.IsNotFound(_envelope.Message))) return;
        throw Verdicts.OfRead(_ask, _http.Clean(_envelope.Message));
    }

    private SageException EndedEarly(Exception? inner) => new(SageFailure.Transient, HyperAccountsCodes.EndedEarly,
        $"The answer to {_ask} ended early after row {_count}. The rows read so far are void; it is tried again later.", inner);

    private SageException TooLarge(string what, Exception? inner) => new(SageFailure.Transient, HyperAccountsCodes.AnswerTooLarge,
        $"The answer to {_ask} is not read to its end: {what}, seen after row {_count}. The rows read so far are void; it is tried again later. If it stays, check that the address is HyperAccounts.", inner);

    private SageException Bad(string what) => new(SageFailure.Transient, HyperAccountsCodes.BadEnvelope,
        $"The answer to {_ask} {what}. Check that the address is HyperAccounts and that its version is supported.");

    private readonly HyperAccountsHttp _http;
    private readonly Ask _ask;
    private readonly IDisposable _slot;
    private readonly HttpResponseMessage _response;
    private readonly Stream _body;
    private readonly CancellationTokenSource _timer;
    private readonly EnvelopeReader _envelope = new();
    private int _count;
    private long _received;
}
