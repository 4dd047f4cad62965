using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Of a bus that keeps failed messages in an error queue of its own: sends one again as the same message, and takes its copy out of that queue (design 4.6).</summary>
public interface IReplayBus
{
    /// <param name="db">The transaction in which the row is closed; the copy goes in it too.</param>
    Task SendAgain(StagingDb db, FailedMessageRow failed, object command, CancellationToken cancellationToken);
}
