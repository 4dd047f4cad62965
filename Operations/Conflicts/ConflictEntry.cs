using Sage50Etl.Messages;

namespace Sage50Etl.Operations.Conflicts;

/// <summary>One conflict as people see it. Values are text, null is empty; stamps are each system's own.</summary>
/// <param name="NowSage">What staging holds now, where that was asked for; see <paramref name="Moved"/>.</param>
/// <param name="Moved">A side holds another value than when the conflict was noted.</param>
public sealed record ConflictEntry(
    long Id, string Company, string Stream, string Kind, string Record, string? SageKey, string? SsmKey, string Field, string Class, string State,
    string Policy, Side? Winner, string? Sage, string? Ssm, string? AgreedSage, string? AgreedSsm, string? SageAt, string? SsmAt, string? SsmBy,
    string? Candidates, string? Reason,
    string? Resolution, string? ResolvedValue, string? ResolvedBy, DateTimeOffset? ResolvedAt, long Run, DateTimeOffset At, DateTimeOffset? ClosedAt)
{
    public string? NowSage { get; init; }
    public string? NowSsm { get; init; }
    public bool Moved { get; init; }
}
