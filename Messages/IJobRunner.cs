namespace Sage50Etl.Messages;

/// <summary>Runs claimed work beyond the message that claimed it: a bounded number side by side, cancelled when the process stops.</summary>
public interface IJobRunner
{
    /// <summary>False when every place is taken; the caller gives the claim back and the sweeper sends again.</summary>
    bool TryStart(string name, Func<CancellationToken, Task> job);
}
