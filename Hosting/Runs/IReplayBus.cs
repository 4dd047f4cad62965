using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Of a bus that keeps failed messages in an error queue of its own: a replay sends the same message again. The bus takes the copy out of that queue once the row is closed.</summary>
public interface IReplayBus
{
    Task SendAgain(FailedMessageRow failed, object command, CancellationToken cancellationToken);
}
