using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>The rows of one statement in blocks; the driver is busy only while a block is fetched.</summary>
/// <param name="form">How cells are asked for now.</param>
/// <param name="narrow">Takes note that the driver has no wide characters; false when that was known already.</param>
internal sealed class OdbcRows(
    OdbcLease lease, string sql, Func<OdbcForm> form, Func<bool> narrow, Func<OdbcFailure, SageException> sorted, TimeSpan timeout) : IAsyncDisposable
{
    /// <summary>Runs the statement and fetches the first block, which tells whether the driver takes our way of asking.</summary>
    public async Task Start(CancellationToken cancellationToken)
    {
        try
        {
            await Run(cancellationToken);
        }
        catch (OdbcFailure failure) when (OdbcVerdicts.HasNoWideText(failure) && narrow())
        {
            await Close();
            await Again(cancellationToken);
        }
        catch (OdbcFailure failure)
        {
            await Close();
            throw sorted(failure);
        }
        catch
        {
            await Close();
            throw;
        }
    }

    /// <summary>The next rows; none at the end.</summary>
    public async Task<IReadOnlyList<string?[]>> Next(CancellationToken cancellationToken)
    {
        if (_first is { } first)
        {
            _first = null;
            return first;
        }
        try
        {
            return _statement!.Ended ? [] : await Fetch(_statement, cancellationToken);
        }
        catch (OdbcFailure failure)
        {
            throw sorted(failure);
        }
    }

    public async ValueTask DisposeAsync() => await Close();

    private async Task Again(CancellationToken cancellationToken)
    {
        try
        {
            await Run(cancellationToken);
        }
        catch (OdbcFailure failure)
        {
            throw sorted(failure);
        }
    }

    private async Task Run(CancellationToken cancellationToken)
    {
        _statement = await lease.Call(c => c.Select(sql, form(), timeout), cancellationToken);
        _first = await Fetch(_statement, cancellationToken);
    }

    private async Task<IReadOnlyList<string?[]>> Fetch(OdbcStatement statement, CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.UnsafeRegister(s => ((OdbcStatement)s!).Cancel(), statement);
        try
        {
            return await lease.Call(_ => statement.Fetch(Block), cancellationToken);
        }
        catch (OdbcFailure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private async Task Close()
    {
        if (_statement is not { } open) return;
        _statement = null;
        await lease.Call(_ =>
        {
            open.Dispose();
            return true;
        }, CancellationToken.None);
    }

    private const int Block = 200;

    private OdbcStatement? _statement;
    private IReadOnlyList<string?[]>? _first;
}
