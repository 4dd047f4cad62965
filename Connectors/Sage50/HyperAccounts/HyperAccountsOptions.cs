namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>How to reach the HyperAccounts service of one company.</summary>
public sealed record HyperAccountsOptions
{
    /// <summary>Root of the service, with or without a path and a trailing slash; <c>api/...</c> is added.</summary>
    public required Uri BaseAddress { get; init; }
    /// <summary>Value of the AuthToken header. A secret: neither printed nor put into an exception.</summary>
    public required string Token { get; init; }
    /// <summary>Longest silence of a read: until the headers, then between two pieces of the answer.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(120);
    /// <summary>Longest whole write. Keep it under what is left of the caller's lease.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Bytes of one answer of rows, decompressed. Rows are handed on one by one, so this bounds time and disk, not memory.</summary>
    public long LargestAnswer { get; init; } = 2L * 1024 * 1024 * 1024;
    /// <summary>Bytes of an answer that is taken into memory whole: of a write, or a failure.</summary>
    public int LargestSmallAnswer { get; init; } = 1024 * 1024;
    /// <summary>Requests at once. An enumeration that is open holds one of them until it is disposed.</summary>
    public int MaxInFlight { get; init; } = 2;
    /// <summary>Width in keys of the first range when a document table is read whole.</summary>
    public int KeyRangeSize { get; init; } = 500;
    /// <summary>First pause before a read is repeated; doubles, with jitter. Three attempts in all.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What carries the requests where it is not sockets; disposed of with the client.</summary>
    public HttpMessageHandler? Transport { get; init; }

    public override string ToString() => $"HyperAccounts at {BaseAddress}";
}
