namespace Sage50Etl.Staging.Database;

/// <summary>
/// One fair writer at a time inside the process: SQLite has one writer per file and starves the rest without it (measured, design 2).
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> Enter(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Release(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
