namespace Sage50Etl.Connectors.Ssm;

/// <summary>The stable support codes of <see cref="SsmException.Code"/>. 00x configuration, 01x transient, 02x refused, 03x in doubt.</summary>
public static class SsmErrorCodes
{
    /// <summary>Configuration: a setting of the client is missing or makes no sense.</summary>
    public const string Settings = "SSM-001";
    /// <summary>Configuration: the login was answered 400, 401, 403 or 404: wrong keys, or a wrong address.</summary>
    public const string KeysRejected = "SSM-002";
    /// <summary>Configuration: 401 again with the token of a fresh login.</summary>
    public const string SessionRejected = "SSM-003";
    /// <summary>Configuration: 402 or 403, the key's user lacks the right or the plan.</summary>
    public const string Forbidden = "SSM-004";
    /// <summary>Configuration: this address has no such resource or method (404, 405, 910 on a list, or a redirect).</summary>
    public const string ResourceMissing = "SSM-005";

    /// <summary>Transient: no connection; the request was certainly not sent.</summary>
    public const string Unreachable = "SSM-010";
    /// <summary>Transient: a read was sent and got no answer (reset or time-out), repeats included.</summary>
    public const string NoAnswer = "SSM-011";
    /// <summary>Transient: a read was answered 408, 5xx or application code 900, repeats included.</summary>
    public const string ServerFault = "SSM-012";
    /// <summary>Transient: 429, repeats included; nothing was applied.</summary>
    public const string RateLimited = "SSM-013";
    /// <summary>Transient: not sent, because the latest calls failed one after another.</summary>
    public const string FailingFast = "SSM-014";
    /// <summary>Transient: a success whose body is not the JSON it should be, as a proxy's page.</summary>
    public const string MalformedAnswer = "SSM-015";
    /// <summary>Transient: pages bring rows that were seen before, so the sweep would never end.</summary>
    public const string PagesRepeat = "SSM-016";
    /// <summary>Transient, in doubt for a write: a successful answer is larger than what is taken into memory.</summary>
    public const string AnswerTooLarge = "SSM-017";
    /// <summary>Transient: a page came empty although rows stand behind it, so the list is not whole.</summary>
    public const string ListCut = "SSM-018";
    /// <summary>Transient: a write waited so long for its turn that its answer would have come after its lease; it was not sent.</summary>
    public const string TooLate = "SSM-019";

    /// <summary>Refused: SSM did not accept this write (400, 409, 413, 422).</summary>
    public const string WriteRefused = "SSM-020";
    /// <summary>Refused: SSM does not know the id that was to be written.</summary>
    public const string UnknownId = "SSM-021";
    /// <summary>Refused: SSM did not accept this query, such as a filter it cannot compile (901).</summary>
    public const string QueryRefused = "SSM-022";
    /// <summary>Refused: the record SSM returned cannot be read.</summary>
    public const string MalformedRow = "SSM-023";

    /// <summary>In doubt: a write was sent and got no answer.</summary>
    public const string WriteWithoutAnswer = "SSM-030";
    /// <summary>In doubt: a write was answered 408, 5xx or application code 900.</summary>
    public const string WriteFault = "SSM-031";
    /// <summary>In doubt: a create was answered with success, but without an id.</summary>
    public const string CreateWithoutId = "SSM-032";
    /// <summary>In doubt: a batch was answered with success, but not item by item.</summary>
    public const string BulkWithoutItems = "SSM-033";
}
