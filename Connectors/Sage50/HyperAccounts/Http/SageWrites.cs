using System.Net;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>
/// Sends a write exactly once. From the first byte of the body on, whatever is not a clear yes or no is in doubt, a cancellation included:
/// HyperAccounts may go on writing after we stop listening.
/// </summary>
internal static class SageWrites
{
    public static async Task<JsonElement> Send(HyperAccountsHttp http, Ask ask, WrittenRecord record, CancellationToken cancellationToken)
    {
        using var slot = await Slot(http, ask, cancellationToken);
        if (!SageWriteWindow.Fits(http.WriteTimeout)) throw TooLate(ask);
        using var timer = http.TimerFor(http.WriteTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var content = new TrackedContent(ask.Body!, () => SageWriteWindow.Fits(http.WriteTimeout));
        FailedAnswer answer;
        try
        {
            using var response = await http.Send(ask, content, either.Token);
            var body = await BoundedBody.Read(response.Content, http.LargestSmallAnswer, cut: !response.IsSuccessStatusCode, either.Token);
            answer = FailedAnswer.Of(response.StatusCode, body, http.Clean);
        }
        catch (OperationCanceledException) when (!content.Started && cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (BodyTooLargeException large)
        {
            throw new SageException(SageFailure.InDoubt, HyperAccountsCodes.AnswerTooLarge,
                $"{ask} was answered with success, but {large.Message}. Whether Sage wrote the record is unknown: look it up by its key before sending again.", large);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            if (content.Late) throw TooLate(ask, e);
            throw content.Started ? InDoubt(ask, Why(http, e, cancellationToken), e, underWay: true) : NotSent(ask, e);
        }
        return answer is { Success: true, Number: >= 200 and < 300 } ? answer.Response : throw Failure(ask, answer, record);
    }

    public static SageException InDoubt(Ask ask, string why, Exception? inner = null, bool underWay = false) => new(SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt,
        $"{ask} was sent, but {why}. Whether Sage wrote the record is unknown: look it up by its key before sending again.", inner)
    {
        UnderWay = underWay,
    };

    private static SageException Failure(Ask ask, FailedAnswer answer, WrittenRecord record) => answer switch
    {
        { Status: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => SageReads.TokenRefused(ask, answer),
        { Success: false } => Verdicts.OfWrite(ask, answer.Message, record),
        { Status: HttpStatusCode.TooManyRequests } => new SageException(SageFailure.Transient, HyperAccountsCodes.TooManyRequests,
            $"{ask} was turned away: too many requests. It is sent again later."),
        { Number: >= 300 and < 400 } or { Status: HttpStatusCode.NotFound } => SageReads.WrongAddress(ask, answer),
        { Number: >= 400 and < 500, Status: not HttpStatusCode.RequestTimeout } => new SageException(SageFailure.Refused, HyperAccountsCodes.RefusedBySage,
            $"{ask} was refused with {answer.Number}: \"{answer.Message}\". Correct the record; it is then sent again."),
        // What stands between gives up sooner than Sage does.
        _ => InDoubt(ask, $"the answer was {answer.Number} without a clear result: \"{answer.Message}\"", underWay: answer.Number is 408 or 502 or 503 or 504),
    };

    // Waiting longer than the write may still take would only hold the place of others.
    private static async Task<IDisposable> Slot(HyperAccountsHttp http, Ask ask, CancellationToken cancellationToken)
    {
        var patience = SageWriteWindow.Left - http.WriteTimeout;
        if (patience <= TimeSpan.Zero) throw TooLate(ask);
        if (patience is not { } longest || longest > http.ReadTimeout) return await http.TakeSlot(ask, cancellationToken);

        using var timer = http.TimerFor(longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await http.TakeSlot(ask, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooLate(ask);
        }
    }

    private static SageException TooLate(Ask ask, Exception? inner = null) => new(SageFailure.Transient, HyperAccountsCodes.TooLate,
        $"{ask} was not sent: its turn came so late that the answer could come after its lease. Nothing was changed; it is sent again in a moment. "
        + "If this lasts, Sage answers slowly: read it at quieter times, or raise sage50.writeTimeoutSeconds.", inner);

    private static SageException NotSent(Ask ask, Exception e) => new(SageFailure.Transient, HyperAccountsCodes.CannotConnect,
        $"{ask} was not sent: no connection to HyperAccounts ({SageReads.Cause(e)}). It is sent again later; check that its web service runs.", e);

    private static string Why(HyperAccountsHttp http, Exception e, CancellationToken cancellationToken) => e switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => "the program stopped waiting for the answer",
        OperationCanceledException => $"no answer came within {http.WriteTimeout}",
        _ => $"the connection broke before the answer ({SageReads.Cause(e)})",
    };
}
