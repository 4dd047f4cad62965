using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// The rate of one credential held over all processes: turns are reserved in a row of staging, up to a second of them at once, and spent here (design 4.5, D9).
/// Sweeps take only what is free now, so that writes and the priority lane go before them; one that has waited long enough takes its turn like the others.
/// </summary>
public sealed class SharedPacer : SsmPacer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private readonly Queue<DateTimeOffset> _turns = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly StagingStore _store;
    private readonly TimeProvider _time;
    private readonly string _credential;
    private readonly bool _sweeps;
    private readonly int _perSecond;
    private (long From, TimeSpan For)? _paused;
    private int _asking;

    /// <param name="sweeps">This process reads whole streams; others write or look for what is urgent.</param>
    public SharedPacer(StagingStore store, string credential, decimal requestsPerSecond, bool sweeps, TimeProvider time) : base(requestsPerSecond, time)
    {
        (_store, _credential, _sweeps, _time) = (store, credential, sweeps, time);
        _perSecond = Math.Max(1, (int)decimal.Floor(requestsPerSecond));
    }

    /// <summary>Names a credential without telling it, however its address is written.</summary>
    public static string NameOf(Uri address, string publicKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{address.AbsoluteUri.TrimEnd('/')}|{publicKey}")))[..32];

    /// <summary>SSM said that it is over its limit: no process asks for this long.</summary>
    public override void Pause(TimeSpan duration)
    {
        base.Pause(duration);
        // Told to the others when the next turn is taken; what is reserved already is given up.
        lock (_turns)
        {
            _turns.Clear();
            _paused = (_time.GetTimestamp(), duration);
        }
    }

    protected override async ValueTask<TimeSpan> Turn(int permits, CancellationToken cancellationToken)
    {
        var asked = _time.GetTimestamp();
        Interlocked.Increment(ref _asking);
        var entered = false;
        try
        {
            await _gate.WaitAsync(cancellationToken);
            entered = true;
            while (true)
            {
                var now = _time.GetUtcNow();
                if (Reserved(now) is { } turn) return Ceiling(turn - now);
                var patience = Patience - _time.GetElapsedTime(asked);
                if (await Reserve(patience <= TimeSpan.Zero, cancellationToken) is { } busyUntil)
                    await Task.Delay(Ceiling(busyUntil - now < patience ? busyUntil - now : patience), _time, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
            if (entered) _gate.Release();
        }
    }

    // A turn that nobody took in time is void, or late ones would leave in a bunch.
    private DateTimeOffset? Reserved(DateTimeOffset now)
    {
        lock (_turns)
        {
            while (_turns.Count > 0 && (_turns.Peek() < now - Spacing || _turns.Peek() > now + LongestPause)) _turns.Dequeue();
            return _turns.Count > 0 ? _turns.Dequeue() : null;
        }
    }

    // Null when turns were reserved; else when to ask again.
    private async Task<DateTimeOffset?> Reserve(bool waited, CancellationToken cancellationToken)
    {
        (long From, TimeSpan For)? paused;
        lock (_turns) (paused, _paused) = (_paused, null);
        var wanted = Math.Clamp(_asking, 1, _perSecond);
        var (from, busyUntil) = await _store.Write<(DateTimeOffset?, DateTimeOffset?)>(async db =>
        {
            var now = _time.GetUtcNow();
            var row = await db.RateBudgets.SingleOrDefaultAsync(b => b.Credential == _credential, cancellationToken)
                ?? db.RateBudgets.Add(new RateBudgetRow { Credential = _credential, NextFree = now }).Entity;
            // A time far ahead was noted while the clock was ahead: nobody waits for that.
            var next = row.NextFree > now + LongestPause ? now : row.NextFree;
            var free = new[] { next, now, now + Left(paused) }.Max();
            row.NextFree = free;
            if (_sweeps && !waited && free > now) return (null, free);
            row.NextFree = free + (Spacing * wanted);
            return (free, null);
        }, cancellationToken);
        if (from is not { } first) return busyUntil;
        lock (_turns)
            for (var i = 0; i < wanted; i++) _turns.Enqueue(first + (Spacing * i));
        return null;
    }

    // By the time that has passed, not by the clock.
    private TimeSpan Left((long From, TimeSpan For)? pause) => pause is { } given ? given.For - _time.GetElapsedTime(given.From) : TimeSpan.Zero;

    private static TimeSpan Ceiling(TimeSpan wait) => wait <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
