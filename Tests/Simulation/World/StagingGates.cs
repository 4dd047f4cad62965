using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>The gates of a process at the staging database: before it is spoken to, before a commit, and after it. While a transaction is open nobody else runs.</summary>
internal sealed class StagingGates(SimulatedProcess process) : DbTransactionInterceptor, IDbConnectionInterceptor, IDbCommandInterceptor
{
    private const int Busy = 5;
    private readonly WrittenTables _tables = new();
    private DbConnection? _writing;

    public async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (_writing is not null) return result;
        await process.Gate(TimeSpan.FromTicks(2_000), cancellationToken);
        if (process.World.Faults.At("staging", FaultKind.StagingBusy) is not null) throw new SqliteException("database is locked", Busy);
        return result;
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Over(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Over(connection);
        return Task.CompletedTask;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        _writing = connection;
        _tables.Clear();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _tables.See(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _tables.See(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        var faults = process.World.Faults;
        var any = faults.At("commit", FaultKind.KillBeforeCommit);
        var ofSort = faults.At(
            "commit of " + _tables, f => f.Kind == FaultKind.KillBeforeSortOfCommit && f.Size % WrittenTables.Sorts == _tables.Sort);
        if (any is null && ofSort is null) return ValueTask.FromResult(result);

        process.Kill("before a commit");
        throw new OperationCanceledException("The process is dead.");
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _writing = null;
        await process.Gate(TimeSpan.FromTicks(2_000), CancellationToken.None);
    }

    private void Over(DbConnection connection)
    {
        if (ReferenceEquals(connection, _writing)) _writing = null;
    }
}
