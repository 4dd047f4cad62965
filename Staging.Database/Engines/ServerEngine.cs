using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>What PostgreSQL and SQL Server have in common: no turn inside the process, and faults with a remedy.</summary>
public abstract class ServerEngine : StagingEngine
{
    internal override Task<IDisposable> Turn(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Instance);

    internal override async Task<IDbContextTransaction> Begin(StagingDb db, CancellationToken cancellationToken) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);

    private protected ConfigurationException Unusable(string what) => new("S50-C-040", $"The staging database on {Name}, {Place}, cannot be used: {what}");

    private protected ConfigurationException Silent(string what) =>
        new(StagingStore.Away, $"The staging database on {Name}, {Place}, does not answer{what}. Check address, port and that the server runs, then start again.");

    private protected ConfigurationException NoRight(string what) => new("S50-C-041", $"The account for the staging database on {Name}, {Place}, lacks a right: {what} "
        + "Let the owner of the database run 'db migrate', or grant the account what docs/staging.md lists.");

    private protected ConfigurationException NoSchema() => new("S50-C-042",
        $"The staging database on {Name}, {Place}, has no tables of this program. Run 'sage50etl db migrate' with an account that may create them.");

    private sealed class NoTurn : IDisposable
    {
        public static NoTurn Instance { get; } = new();

        public void Dispose()
        {
        }
    }
}
