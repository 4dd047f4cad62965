using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Of a bus that keeps failed messages in an error queue of its own: a replay sends the same message again, and its copy leaves that queue (design 4.6).</summary>
public interface IReplayBus
{
    /// <summary>Takes the copy out of the error queue, in the transaction in which the row is closed.</summary>
    Task TakeCopy(StagingDb db, FailedMessageRow failed, CancellationToken cancellationToken);

    Task SendAgain(FailedMessageRow failed, object command, CancellationToken cancellationToken);
}
