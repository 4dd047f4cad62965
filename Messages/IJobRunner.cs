namespace Sage50Etl.Messages;

/// <summary>Runs claimed work beyond the message that claimed it: a bounded number side by side, cancelled when the process stops.</summary>
public interface IJobRunner
{
    /// <summary>Whether there is a place, or one becomes free while the caller may be kept waiting; so that nothing is claimed that could not be begun.</summary>
    Task<bool> Free(CancellationToken cancellationToken);

    /// <summary>False when every place is taken; the caller gives the claim back and the sweeper sends again.</summary>
    bool TryStart(string name, Func<CancellationToken, Task> job);
}
