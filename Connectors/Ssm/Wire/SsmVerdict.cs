namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>Sorts the end of a call by what the caller can do (ssm-api 5.6 leaves bodies open, so the status decides).</summary>
internal static class SsmVerdict
{
    /// <summary>Null when the call succeeded.</summary>
    public static SsmException? Of(SsmCall call, SsmOutcome outcome) => outcome.Ending switch
    {
        SsmEnding.FailedFast => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.FailingFast,
            "was not sent", "SSM looks unavailable; it is asked again by itself in a moment."),
        SsmEnding.Late => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.TooLate,
            "was not sent", "Nothing was changed; it is sent again in a moment. If this lasts, SSM answers slowly: lower what is read at the same time, or raise ssm.callTimeoutSeconds."),
        SsmEnding.NotSent => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.Unreachable,
            "was not sent", "Nothing was changed; check network, proxy and address if this lasts."),
        SsmEnding.Lost when call.IsWrite => Fail(call, outcome, SsmFailure.InDoubt, SsmErrorCodes.WriteWithoutAnswer,
            "was sent, but no answer came", "It may have taken effect: look the record up by its key before anything else."),
        SsmEnding.Lost => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.NoAnswer, "got no answer", "It is safe to ask again later."),
        SsmEnding.TooLarge when call.IsWrite => Fail(call, outcome, SsmFailure.InDoubt, SsmErrorCodes.AnswerTooLarge,
            "was answered with success", "It may have taken effect: look the record up by its key before anything else."),
        SsmEnding.TooLarge => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.AnswerTooLarge,
            "got an answer that was not read to its end", "Nothing was taken from it, and it is asked again later. If it stays, check the address, or lower the page size."),
        _ when outcome.Succeeded => null,
        _ => OfStatus(call, outcome),
    };

    /// <summary>Whether a get by id says that there is no such record: 404, or the general 400 with no other code (ssm-api 4.5).</summary>
    public static bool MeansUnknownId(SsmOutcome outcome) =>
        outcome is { Ending: SsmEnding.Answered, Status: 404 or 410 }
        or { Ending: SsmEnding.Answered, Status: 400, Error.Code: null or SsmErrorBody.DoesNotExist };

    private static SsmException OfStatus(SsmCall call, SsmOutcome outcome) => outcome switch
    {
        { Status: 400 or 401 or 403 or 404, IsFault: false } when call.IsLogin => Fail(call, outcome, SsmFailure.Configuration, SsmErrorCodes.KeysRejected,
            "was refused", "Check the public key, the private key and the address of this tenant."),
        { Status: 401 } => Fail(call, outcome, SsmFailure.Configuration, SsmErrorCodes.SessionRejected,
            "was refused with the token of a fresh login", "Check that the API key is active and that the address belongs to its tenant."),
        { Status: 402 or 403 } => Fail(call, outcome, SsmFailure.Configuration, SsmErrorCodes.Forbidden,
            "is not allowed", "Give the user of the API key the right to this resource, or check the plan of the tenant."),
        { Status: 429 } => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.RateLimited,
            "was over the request limit", "Nothing was changed; lower the requests per second if this lasts."),
        { IsFault: true } when call.IsWrite => Fail(call, outcome, SsmFailure.InDoubt, SsmErrorCodes.WriteFault,
            "failed inside SSM", "It may have taken effect: look the record up by its key before anything else."),
        { IsFault: true } => Fail(call, outcome, SsmFailure.Transient, SsmErrorCodes.ServerFault, "failed inside SSM", "It is safe to ask again later."),
        { Status: 404 or 410 or 400, Error.Code: SsmErrorBody.DoesNotExist } or { Status: 404 or 410 } when call.Id is not null =>
            Fail(call, outcome, SsmFailure.Refused, SsmErrorCodes.UnknownId, "was refused", "SSM does not know this id: check whether the record still exists."),
        { Status: < 400 or 404 or 405 or 410 } or { Error.Code: SsmErrorBody.DoesNotExist } when !(call.IsWrite && outcome.Status == 400) =>
            Fail(call, outcome, SsmFailure.Configuration, SsmErrorCodes.ResourceMissing,
                "is not offered at this address", "Check the base address and whether the tenant's plan has this resource."),
        _ when call.IsWrite => Fail(call, outcome, SsmFailure.Refused, SsmErrorCodes.WriteRefused,
            "was refused", "Mend the named field in the source record, or its mapping, and send it again."),
        _ => Fail(call, outcome, SsmFailure.Refused, SsmErrorCodes.QueryRefused,
            "was refused", "Its filter or order is not accepted by this tenant."),
    };

    private static SsmException Fail(SsmCall call, SsmOutcome outcome, SsmFailure failure, string code, string what, string cure) =>
        new(failure, code, $"{call} {what}: {Said(outcome)}. {cure}", outcome.Cause)
        {
            Status = outcome.Status,
            Field = failure == SsmFailure.Refused ? outcome.Error.Field : null,
            RetryAfter = outcome.RetryAfter,
            UnderWay = failure == SsmFailure.InDoubt && NotAnsweredBySsm(outcome),
        };

    // What stands between gives up sooner than SSM does.
    private static bool NotAnsweredBySsm(SsmOutcome outcome) => outcome is { Ending: SsmEnding.Lost } or { Status: 408 or 502 or 503 or 504 };

    private static string Said(SsmOutcome outcome) => outcome switch
    {
        { Status: null } => outcome.Reason,
        { Error.Message: "" } => $"SSM answered {outcome.Status} without a text",
        { Error.Code: { } code } => $"SSM answered {outcome.Status}, code {code}, \"{outcome.Error.Message}\"",
        _ => $"SSM answered {outcome.Status}, \"{outcome.Error.Message}\"",
    };
}
