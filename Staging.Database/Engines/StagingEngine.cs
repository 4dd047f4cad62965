using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>How the store reaches one kind of database: contexts, writing transactions, the wait for a turn, and which failures pass.</summary>
public abstract class StagingEngine : IDisposable
{
    /// <summary>As people call it.</summary>
    public abstract string Name { get; }

    /// <summary>File or server and database, for messages; never a password.</summary>
    public abstract string Place { get; }

    /// <summary>The name of an embedded file; null on a server.</summary>
    public virtual string? File => null;

    public abstract StagingDb Open();

    /// <summary>Waits for the turn to write, where the engine has one writer.</summary>
    internal abstract Task<IDisposable> Turn(CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which what was read still holds at the commit.</summary>
    internal abstract Task<IDbContextTransaction> Begin(StagingDb db, CancellationToken cancellationToken);

    /// <summary>What has to be there before the schema is made, and what is set once it stands.</summary>
    internal virtual Task Prepare(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Keeps other processes from migrating too, where the engine does not by itself.</summary>
    internal virtual Task<IDisposable?> Migrating(StagingDb db, CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    internal virtual Task Finish(StagingDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    internal abstract StagingFault Sort(Exception failure);

    /// <summary>Whether a failed insert says something about the values of a row and nothing about the database.</summary>
    internal bool RefusesRow(Exception failure) => failure switch
    {
        DbException refused => IsOfTheRow(refused),
        OverflowException or FormatException or InvalidCastException or EncoderFallbackException => true,
        // Microsoft's bulk copy says so of a value that does not fit its column, and has what was wrong inside.
        InvalidOperationException { InnerException: { } inner } => RefusesRow(inner),
        _ => false,
    };

    private protected abstract bool IsOfTheRow(DbException failure);

    /// <summary>The message for a person, with what to mend; null when it is no fault of the place or the account.</summary>
    internal abstract ConfigurationException? Explain(Exception failure);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
