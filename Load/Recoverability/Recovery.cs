using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Recoverability;

/// <summary>Where a failed change goes: its next state, when it is due again, and whether it stops the whole company.</summary>
public sealed record Recovery(string State, TimeSpan? RetryAfter, bool StopsCompany = false)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Longest pause that a target may ask for: it is asked again then, whatever it said.</summary>
    public static TimeSpan LongestAsked { get; } = TimeSpan.FromHours(2);

    /// <summary>Sorted once by what to do (design 4.6). Pure.</summary>
    /// <param name="sent">The write had been sent when it failed: the target may have done it.</param>
    /// <param name="attempts">Failed attempts before this one.</param>
    /// <param name="underWay">How long a write without an answer may still be under way: asked before that, the target says that there is nothing, and does it afterwards.</param>
    public static Recovery From(FailureClass failure, bool sent, int attempts, TimeSpan? retryAfter = null, TimeSpan underWay = default) => failure switch
    {
        FailureClass.InDoubt => new(ChangeState.InDoubt, Longer(Backoff(TimeSpan.FromSeconds(2), attempts), underWay)),
        FailureClass.Held => new(ChangeState.Waiting, null),
        FailureClass.Refused => new(ChangeState.Refused, null),
        FailureClass.Unclear => new(sent ? ChangeState.InDoubt : ChangeState.Queued, Backoff(TimeSpan.FromSeconds(30), attempts)),
        FailureClass.Configuration => new(sent ? ChangeState.InDoubt : ChangeState.Queued, TimeSpan.FromMinutes(5), StopsCompany: true),
        FailureClass.Busy => new(ChangeState.Queued, Asked(retryAfter) ?? Backoff(TimeSpan.FromSeconds(30), attempts)),
        _ => new(ChangeState.Queued, Asked(retryAfter) ?? Backoff(TimeSpan.FromSeconds(2), attempts)),
    };

    private static TimeSpan? Asked(TimeSpan? retryAfter) => retryAfter > LongestAsked ? LongestAsked : retryAfter;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Backoff(TimeSpan first, int attempts)
    {
        var wait = first * (1L << Math.Min(attempts, 20));
        return wait < Longest ? wait : Longest;
    }
}
