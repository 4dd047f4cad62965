using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>One try of a change: what was asked, sent and answered so far.</summary>
/// <param name="settings">Of the company it belongs to.</param>
internal sealed class Attempt(OpenChange change, TimeProvider time, LoadSettings settings)
{
    private readonly bool _wasInDoubt = change.Row.State == ChangeState.InDoubt;

    public OpenChange Change { get; } = change;
    public ChangeRow Row => Change.Row;
    public WriteRequest Request { get; } =
        new(change.Row.Kind, change.Target, change.Row.Key, change.SourceKey) { NotBefore = change.NotBefore };
    public WriteWindow Window { get; } = new(time);

    /// <summary>The target has told that it holds nothing of an earlier try.</summary>
    public bool Cleared { get; set; }

    /// <summary>The intent is committed.</summary>
    public bool Sent { get; set; }

    /// <summary>The target has answered with success; it can refuse nothing any more.</summary>
    public bool Answered { get; set; } = change.Row.Answered is not null;

    /// <summary>Where a failure leads: what may have had its effect stays in doubt until the target has told.</summary>
    public Recovery After(TargetException failed)
    {
        var open = Answered || (_wasInDoubt && !Cleared && !Sent);
        var failure = open && failed.Failure != FailureClass.Configuration ? FailureClass.InDoubt : failed.Failure;
        return Recovery.From(failure, Sent || open, Row.Attempts, failed.RetryAfter, Sent && !Answered && failed.UnderWay ? settings.CallTimeoutOf(Row.Target) : default);
    }
}
