namespace Sage50Etl.Messages;

/// <summary>Runs claimed work beyond the message that claimed it: a bounded number side by side, cancelled when the process stops.</summary>
public interface IJobRunner
{
    /// <summary>A place for one job, to be had before the work is claimed; null when every place stays taken, and the sweeper sends again.</summary>
    Task<IJobPlace?> Reserve(CancellationToken cancellationToken);
}
