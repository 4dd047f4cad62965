namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// Holds the token of the client (ssm-api 2.2). Callers who need a login at the same time share one, and a caller who leaves does not end it
/// for the others.
/// </summary>
internal sealed class SsmSession(SsmWire wire, SsmClientOptions options, TimeProvider time, Redaction redaction) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _closing = new();
    private Task<SsmToken>? _login;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    public Task<SsmToken> Token(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_login is null or { IsFaulted: true } or { IsCanceled: true } || HasAged(_login))
                _login = Begin();
            return _login.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A token other than <paramref name="stale"/>: the one somebody has renewed meanwhile, or that of a new login.</summary>
    public Task<SsmToken> Renew(SsmToken? stale, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_login is { IsCompletedSuccessfully: true } && (stale is null || ReferenceEquals(_login.Result, stale)))
                _login = null;
            return Token(cancellationToken);
        }
    }

    public TimeSpan Age(SsmToken token) => time.GetElapsedTime(token.IssuedAt);

    private bool HasAged(Task<SsmToken> login) => login.IsCompletedSuccessfully && Age(login.Result) >= options.RefreshTokenAfter;

    private Task<SsmToken> Begin()
    {
        var closing = _closing.Token;
        return Task.Run(() => LogIn(closing), closing);
    }

    private async Task<SsmToken> LogIn(CancellationToken cancellationToken)
    {
        var call = SsmCall.Login(options.PublicKey, options.PrivateKey);
        var issuedAt = time.GetTimestamp();
        var outcome = await wire.Send(call, null, cancellationToken);
        if (SsmVerdict.Of(call, outcome) is { } failure)
            throw failure;
        var token = SsmAnswer.Text(outcome.Body, "token") ?? throw SsmAnswer.Malformed(call, outcome, "a JSON object with a token");
        redaction.Learn(token);
        return new SsmToken(token, issuedAt);
    }
}
