using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reports;

/// <summary>The state of one company for a person: the status column, what stops it, what waits, and what cannot be worked with.</summary>
public sealed record CompanyStatus(
    string Company, string? StopReason, string? HeldReason, IReadOnlyList<StreamStatusRow> Streams, int Backlog, DateTimeOffset? OldestPending,
    IReadOnlyList<BlockedRecord> Blocked)
{
    /// <summary>What the last run of each stream did, by stream and direction (SCH-06).</summary>
    public IReadOnlyList<StreamResult> LastRuns { get; init; } = [];
    /// <summary>Texts of Sage's representative columns that no SSM user stands for (USR-13).</summary>
    public IReadOnlyList<UnmappedRep> UnmappedReps { get; init; } = [];
    /// <summary>on, paused, off, or not started when no process works for it.</summary>
    public string Switch { get; init; } = On;
    /// <summary>What the processes at work make of its file, each with since when.</summary>
    public IReadOnlyList<CompanyFileState> Files { get; init; } = [];

    /// <summary>It stands still until somebody looks: a plan is held, a configuration failure stopped it, or no process works for it. Paused and off are somebody's wish.</summary>
    public bool NeedsPerson => HeldReason is not null || Switch == NotStarted || (Switch == On && StopReason is not null);

    public const string On = "on";
    public const string NotStarted = "not started";

    /// <summary>A company of which there is nothing but a file that cannot be used.</summary>
    public static CompanyStatus Unstarted(string company, params CompanyFileState[] files) => new(company, null, null, [], 0, null, []) { Switch = NotStarted, Files = files };
}
