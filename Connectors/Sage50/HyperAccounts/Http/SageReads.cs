using System.Net;
using Sage50Etl.Connectors.Sage50.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>One attempt of a read, up to the moment an answer worth parsing begins. Everything that goes wrong before is sorted here.</summary>
internal static class SageReads
{
    public static async Task<HttpResponseMessage> Try(HyperAccountsHttp http, Ask ask, CancellationToken cancellationToken)
    {
        using var timer = http.TimerFor(http.ReadTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await http.Send(ask, ask.Body is null ? null : new TrackedContent(ask.Body), either.Token);
            if (IsWorthParsing(response)) return response;
            var body = await BoundedBody.Read(response.Content, http.LargestSmallAnswer, cut: true, either.Token);
            throw Failure(http, ask, FailedAnswer.Of(response.StatusCode, body, http.Clean));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new SageException(SageFailure.Transient, HyperAccountsCodes.TimedOut,
                $"{ask}: no answer within {http.ReadTimeout}. Sage or HyperAccounts may be slow or hung.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            response?.Dispose();
            throw new SageException(SageFailure.Transient, HyperAccountsCodes.CannotConnect,
                $"{ask}: the connection to HyperAccounts failed ({Cause(e)}). Check that its web service runs and its address is right.", e);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    public static string Cause(Exception e) => e is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
        ? http.HttpRequestError.ToString()
        : e.GetBaseException().GetType().Name;

    private static bool IsWorthParsing(HttpResponseMessage response) =>
        (response.IsSuccessStatusCode && !IsHtml(response)) || (response.StatusCode == HttpStatusCode.NotFound && IsJson(response));

    private static SageException Failure(HyperAccountsHttp http, Ask ask, FailedAnswer answer) => answer switch
    {
        { Status: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => TokenRefused(ask, answer),
        { Success: false } => Verdicts.OfRead(ask, answer.Message),
        { Number: >= 300 and < 400 } or { Status: HttpStatusCode.NotFound } => WrongAddress(ask, answer),
        { Number: >= 200 and < 300 } => new SageException(SageFailure.Transient, HyperAccountsCodes.NotJson,
            $"{ask} answered with a web page instead of JSON: \"{answer.Message}\". Check that the address is HyperAccounts and not another site."),
        _ => new SageException(SageFailure.Transient, HyperAccountsCodes.ServerError,
            $"{ask} answered {answer.Number}: \"{answer.Message}\". It is tried again later; if it stays, look at the HyperAccounts log (time-out {http.ReadTimeout})."),
    };

    internal static SageException TokenRefused(Ask ask, FailedAnswer answer) => new(SageFailure.Configuration, HyperAccountsCodes.TokenRefused,
        $"{ask} answered {answer.Number}: the token is missing or not accepted. Put the token of this HyperAccounts installation into the company's settings.");

    internal static SageException WrongAddress(Ask ask, FailedAnswer answer) => new(SageFailure.Configuration, HyperAccountsCodes.WrongAddress,
        $"{ask} answered {answer.Number} without a HyperAccounts envelope: there is no such service at this address. Correct the base address of the company.");

    private static bool IsHtml(HttpResponseMessage response) => MediaType(response).Contains("html", StringComparison.OrdinalIgnoreCase);
    private static bool IsJson(HttpResponseMessage response) => MediaType(response).Contains("json", StringComparison.OrdinalIgnoreCase);
    private static string MediaType(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType ?? "";
}
