using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database;

/// <summary>The migrations a database has had, beside those this program knows.</summary>
internal sealed record SchemaVersion(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    public IReadOnlyList<string> Pending => [.. Known.Except(Applied)];

    /// <summary>Null when there is no database yet.</summary>
    public static async Task<SchemaVersion?> Of(StagingDb db, CancellationToken cancellationToken)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken)) return null;
        return new([.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)], [.. db.Database.GetMigrations()]);
    }

    public void RefuseNewer(StagingStore store)
    {
        if (Applied.Except(Known).LastOrDefault() is { } newer)
            throw new ConfigurationException("S50-C-044", $"The staging database {store.Place} ({store.Engine}) was made by another version of this program: "
                + $"it has had the step {newer}, which is unknown here. Install that version or a newer one, or use another database.");
    }

    public void RefuseOlder(StagingStore store)
    {
        if (Pending is [var missing, ..])
            throw new ConfigurationException("S50-C-045", $"The staging database {store.Place} ({store.Engine}) belongs to an older version of this program: "
                + $"it lacks the step {missing}. Stop the service and run 'sage50etl db migrate'.");
    }
}
