using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Which changes a plan holds, and in which version: each new payload of a change counts its version up (D27).</summary>
internal static class PlanFingerprint
{
    public static async Task<string> Of(StagingDb db, long run, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var planned = db.Changes.AsNoTracking().Where(c => c.RunId == run && c.State == ChangeState.Planned).OrderBy(c => c.Id).Select(c => new { c.Id, c.Version });

        await foreach (var change in planned.AsAsyncEnumerable().WithCancellation(cancellationToken))
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{change.Id}:{change.Version};")));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
