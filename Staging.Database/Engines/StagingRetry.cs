using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>
/// EF's execution strategy for whole units of work: a collision is tried again at once and for about ten seconds, because many processes at work on
/// small tables collide more often than they differ; an absent server for about a minute and a quarter.
/// </summary>
internal sealed class StagingRetry(StagingDb db, StagingEngine engine) : ExecutionStrategy(db, MostAttempts, TimeSpan.FromSeconds(8))
{
    private const int MostAttempts = 100;
    private const int MostAway = 14;
    private const int LongestPause = 10;
    private int _away;
    private bool _commitSent;

    public override bool RetriesOnFailure => true;

    public void Begin() => _commitSent = false;

    /// <summary>From here on a lost connection leaves open whether the work was committed; doing it again could do it twice.</summary>
    public void CommitSent() => _commitSent = true;

    protected override bool ShouldRetryOn(Exception exception) => Sort(exception) switch
    {
        StagingFault.Collision => true,
        StagingFault.Away => !_commitSent && ++_away < MostAway,
        _ => false,
    };

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var delay = base.GetNextDelay(lastException);
        return delay is null || Sort(lastException) != StagingFault.Collision ? delay
            : TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(2, 20) * Math.Min(ExceptionsEncountered.Count, LongestPause));
    }

    // EF wraps what the server said, once for the save and once to recommend a strategy such as this one.
    private StagingFault Sort(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (engine.Sort(failure) is var fault and not StagingFault.Lasting) return fault;
        return StagingFault.Lasting;
    }
}
