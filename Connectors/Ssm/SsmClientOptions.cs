namespace Sage50Etl.Connectors.Ssm;

/// <summary>Settings of one tenant and credential. The keys are never printed.</summary>
public sealed record SsmClientOptions
{
    // The bounds of the resilience pipeline.
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>As <c>https://api.forcemanager.com/api/v4</c>; plain http only on the own machine.</summary>
    public Uri BaseAddress { get; init; } = new("https://api.forcemanager.com/api/v4");
    public string PublicKey { get; init; } = "";
    public string PrivateKey { get; init; } = "";

    /// <summary>Evenly spaced; the plans allow 4 or 13 (ssm-api 5.7). Null = unlimited.</summary>
    public decimal? RequestsPerSecond { get; init; } = 3;
    public int MaxInFlight { get; init; } = 1;
    /// <summary>Rows asked for in a page; SSM may give fewer.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Of one attempt, from connecting to the last byte.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Age at which a token is replaced without waiting for a 401 (ssm-api 2.2).</summary>
    public TimeSpan RefreshTokenAfter { get; init; } = TimeSpan.FromMinutes(50);
    /// <summary>A 400 or 403 to an older token is checked once with a fresh login, as how an expired token is answered is not published.</summary>
    public TimeSpan TrustTokenFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of a successful answer that are taken into memory, decompressed; a page of 50 records has a few hundred thousand.</summary>
    public int LargestAnswer { get; init; } = 32 * 1024 * 1024;
    /// <summary>Bytes of any other answer that are looked at; what follows is left out, as the status has said it all.</summary>
    public int LargestErrorText { get; init; } = 64 * 1024;

    /// <summary>Attempts in all, of reads and of writes certainly not applied.</summary>
    public int Attempts { get; init; } = 3;
    /// <summary>Mean wait before the second attempt; doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);
    /// <summary>A longer Retry-After is handed to the caller instead of waited for.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Failed attempts in a row after which calls fail at once.</summary>
    public int FailuresToOpen { get; init; } = 6;
    /// <summary>How long they do, before one attempt is let through.</summary>
    public TimeSpan OpenFor { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What carries the requests where it is not sockets; disposed of with the client.</summary>
    public HttpMessageHandler? Transport { get; init; }

    public override string ToString() => $"SSM at {BaseAddress}";

    internal void Validate()
    {
        var wrong = this switch
        {
            { BaseAddress: null } or { BaseAddress.IsAbsoluteUri: false } => $"{nameof(BaseAddress)} must be a full address",
            { BaseAddress: var address } when address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
                => $"{nameof(BaseAddress)} must begin with https",
            _ when string.IsNullOrWhiteSpace(PublicKey) => $"{nameof(PublicKey)} is missing",
            _ when string.IsNullOrWhiteSpace(PrivateKey) => $"{nameof(PrivateKey)} is missing",
            { RequestsPerSecond: <= 0 } => $"{nameof(RequestsPerSecond)} must be above 0, or left out for no limit",
            { MaxInFlight: < 1 } => $"{nameof(MaxInFlight)} must be at least 1",
            { LargestAnswer: < 1 } => $"{nameof(LargestAnswer)} must be at least 1",
            { LargestErrorText: < 1 } => $"{nameof(LargestErrorText)} must be at least 1",
            { PageSize: < 1 } => $"{nameof(PageSize)} must be at least 1",
            { Attempts: < 1 } => $"{nameof(Attempts)} must be at least 1",
            { FailuresToOpen: < 1 } => $"{nameof(FailuresToOpen)} must be at least 1",
            _ when CallTimeout < ShortestTimeout || CallTimeout > Day => $"{nameof(CallTimeout)} must be between 10 ms and a day",
            _ when RetryDelay < TimeSpan.Zero || RetryDelay > Day => $"{nameof(RetryDelay)} must be between 0 and a day",
            _ when LongestRetryAfter < TimeSpan.Zero || LongestRetryAfter > Day => $"{nameof(LongestRetryAfter)} must be between 0 and a day",
            _ => null,
        };
        if (wrong is not null)
            throw new SsmException(SsmFailure.Configuration, SsmErrorCodes.Settings,
                $"The SSM settings cannot be used: {wrong}. Mend the settings and start again.");
    }
}
