using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>Fills staging as a firm does: a company with thousands of linked and agreed records of every kind, beside two smaller ones.</summary>
public static class FilledStaging
{
    public const string Company = "acme";
    public const string Tenant = "tenant-acme";
    private const int Rows = 3000;
    private static readonly (string Name, int Rows)[] Companies = [(Company, Rows), ("birch", Rows / 10), ("cedar", Rows / 10)];

    public static async Task Fill(StagingStore store, CancellationToken cancellationToken)
    {
        foreach (var kind in StagedKind.All)
            await store.Write(db => Fill(db, kind, cancellationToken), cancellationToken);
    }

    private static async Task Fill(StagingDb db, StagedKind kind, CancellationToken cancellationToken)
    {
        var words = new Words(db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal));

        foreach (var (company, rows) in Companies)
            foreach (var statement in Statements(words, kind, company, rows))
                await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    private static IEnumerable<string> Statements(Words words, StagedKind kind, string company, int rows)
    {
        var numbers = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})";
        var texts = kind.Columns.Where(c => c.Type == typeof(string)).ToList();
        var columns = string.Concat(texts.Select(c => $", \"{c.Name}\""));
        var values = string.Concat(texts.Select(c => $", '{c.Field} ' || i"));

        foreach (var (scope, side, key) in new[] { (company, "Sage50", "'K' || i"), ("tenant-" + company, "Ssm", "'' || (100000 + i)") })
        {
            var row = $"'{scope}', '{side}', {key}, 'h' || i, {words.Instant}, {words.False}{values} FROM n";
            var names = $"scope, side, \"key\", row_hash, read_at, gone{columns}";
            yield return $"{numbers} INSERT INTO \"{kind.Current}\" ({names}) SELECT {row}";
            yield return $"{numbers} INSERT INTO \"{kind.Incoming}\" (run, fence, same, derived, {names}) SELECT 1, 1, {words.False}, {words.False}, {row}";
        }

        yield return $"{numbers} INSERT INTO link (company, kind, record, sage_key, ssm_key, state, updated_at) "
            + $"SELECT '{company}', '{kind.Kind}', 'K' || i, 'K' || i, '' || (100000 + i), 'linked', {words.Instant} FROM n";
        yield return $"{numbers} INSERT INTO base (company, kind, record, sage_hash, ssm_hash, hash_version, mapping_version, agreed_at) "
            + $"SELECT '{company}', '{kind.Kind}', 'K' || i, 'h' || i, 'h' || i, 1, 1, {words.Instant} FROM n";
    }

    private sealed record Words(bool IsSqlite)
    {
        public string Instant => IsSqlite ? "638400000000000000" : "TIMESTAMPTZ '2026-03-02 08:00:00+00'";

        public string False => IsSqlite ? "0" : "FALSE";
    }
}
