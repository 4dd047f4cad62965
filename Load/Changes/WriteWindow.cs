using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// Lets writes leave only as long as their lease has time for them, and none without a lease. It is looked at where a call leaves, behind every queue and
/// wait, because a call that waited too long may meet what another worker made meanwhile.
/// </summary>
internal sealed class WriteWindow(TimeProvider time)
{
    private DateTimeOffset? _until;

    /// <summary>The longest that a write leaving now may take.</summary>
    public TimeSpan Left => _until is { } until ? until - LoadSettings.Reserve - time.GetUtcNow() : TimeSpan.Zero;

    public WriteWindow Until(DateTimeOffset? until)
    {
        _until = until;
        return this;
    }

    /// <summary>Holds for all calls that are made until it is disposed of.</summary>
    public IDisposable Open() => new Both(SsmWriteWindow.Open(() => Left), SageWriteWindow.Open(() => Left));

    private sealed class Both(IDisposable ssm, IDisposable sage) : IDisposable
    {
        public void Dispose()
        {
            sage.Dispose();
            ssm.Dispose();
        }
    }
}
