using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Export;

/// <summary>What the connector itself keeps, one export per table: each property of a row is a column.</summary>
internal sealed class RowTables(StagingStore store, string company, bool personal)
{
    private const string Reason = "Reason";
    private static readonly string[] Keys = ["Record", "Key", "SageKey", Reason];
    private static readonly string[] Values = [nameof(ConflictRow.Sage), nameof(ConflictRow.Ssm), nameof(ConflictRow.BaseSage), nameof(ConflictRow.BaseSsm)];

    public IEnumerable<ExportTable> All =>
    [
        Table("changes", db => db.Changes.Where(c => c.Company == company).OrderBy(c => c.Id), c => c.Kind, ["Fields", "Expected"], about: c => c.Field),
        Table("conflicts", db => db.Conflicts.Where(c => c.Company == company).OrderBy(c => c.Id), Field),
        Table("findings", db => db.Findings.Where(f => f.Company == company).OrderBy(f => f.Id), f => f.Kind, about: f => f.Field),
        Table("audit", db => db.Audit.Where(a => a.Company == company).OrderBy(a => a.Id), a => a.Kind, ["From", "To"]),
        Table("links", db => db.Links.Where(l => l.Company == company).OrderBy(l => l.Kind).ThenBy(l => l.Record), l => l.Kind),
        Table("bases", db => db.Bases.Where(b => b.Company == company).OrderBy(b => b.Kind).ThenBy(b => b.Record), b => b.Kind, ["SageImage", "SsmImage"]),
        Table("runs", db => db.Runs.Where(r => r.Company == company).OrderBy(r => r.Id)),
        Table("requests", db => db.Requests.Where(r => r.Company == company).OrderBy(r => r.Id)),
        Table("streams", db => db.StreamStatuses.Where(s => s.Company == company).OrderBy(s => s.Stream).ThenBy(s => s.Direction)),
        // Body and exception stay out: they are for 'failed show' and help nobody in a spreadsheet.
        Table("failed", db => db.FailedMessages.OrderBy(f => f.Id), leaveOut: ["Body", "Exception"]),
    ];

    private ExportTable Table<T>(string name, Func<StagingDb, IQueryable<T>> query, Func<T, string>? kind = null, string[]? images = null, string[]? leaveOut = null, Func<T, string?>? about = null) where T : class =>
        Table(name, query, (row, property, value) => kind is null ? value : images?.Contains(property) == true ? Personal.Mask(kind(row), value as string)
            : Keys.Contains(property) ? Personal.MaskKey(kind(row), property == Reason ? Personal.MaskQuoted(kind(row), about?.Invoke(row), value) : value) : value, leaveOut);

    private ExportTable Table<T>(string name, Func<StagingDb, IQueryable<T>> query, Func<T, string, object?, object?> mask, string[]? leaveOut = null) where T : class
    {
        var properties = typeof(T).GetProperties().Where(p => leaveOut?.Contains(p.Name) != true).ToArray();
        var columns = properties.Select(p => new ExportColumn(char.ToLowerInvariant(p.Name[0]) + p.Name[1..], Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType));
        return new(name, [.. columns], token => Rows(query, properties, personal ? (_, _, value) => value : mask, token));
    }

    private async IAsyncEnumerable<object?[]> Rows<T>(
        Func<StagingDb, IQueryable<T>> query, PropertyInfo[] properties, Func<T, string, object?, object?> mask, [EnumeratorCancellation] CancellationToken cancellationToken) where T : class
    {
        await using var db = store.Open();
        await foreach (var row in query(db).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return [.. properties.Select(p => mask(row, p.Name, p.GetValue(row)))];
    }

    private static object? Field(ConflictRow row, string property, object? value) =>
        Values.Contains(property) || (property == nameof(ConflictRow.ResolvedValue) && row.Resolution == ConflictChoice.Value) ? Personal.Mask(row.Kind, row.Field, value)
            : Keys.Contains(property) ? Personal.MaskKey(row.Kind, property == Reason ? Personal.MaskQuoted(row.Kind, row.Field, value) : value) : value;
}
