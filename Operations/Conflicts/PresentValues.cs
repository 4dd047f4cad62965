using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Conflicts;

/// <summary>What staging holds now of the field of a conflict, as text; null is empty.</summary>
internal sealed record PresentValues(string? Sage, string? Ssm)
{
    public bool Differ(ConflictRow row) => row.Class != ConflictClass.Parked && (Sage != row.Sage || Ssm != row.Ssm);

    public static async Task<PresentValues> Of(StagingDb db, ConflictRow row, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == row.Company, cancellationToken);
        var scope = (company ?? new CompanyRow { Company = row.Company, Tenant = row.Company }).Scope();
        return new(await Value(db, row, scope, Side.Sage50, row.SageKey, cancellationToken), await Value(db, row, scope, Side.Ssm, row.SsmKey, cancellationToken));
    }

    private static async Task<string?> Value(StagingDb db, ConflictRow row, CompanyScope scope, Side side, string? key, CancellationToken cancellationToken)
    {
        if (key is null || row.Field.Length == 0) return null;
        var found = await StagedRows.ByKey(db, StagedKind.Of(row.Kind), scope.Of(side), side, [key], cancellationToken);
        return found.SingleOrDefault()?.Values.GetValueOrDefault(row.Field) switch
        {
            null => null,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }
}
