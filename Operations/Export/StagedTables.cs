using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Export;

/// <summary>The last accepted picture of each kind on both sides.</summary>
internal sealed class StagedTables(StagingStore store, CompanyScope scope, bool personal)
{
    private static readonly ExportColumn[] Head =
        [new("side", typeof(string)), new("key", typeof(string)), new("readAt", typeof(DateTimeOffset)), new("gone", typeof(bool)), new("filter", typeof(string))];

    public ExportTable Of(StagedKind kind) => new(kind.Kind, [.. Head, .. kind.Columns.Select(c => new ExportColumn(c.Field, c.Type))], token => Rows(kind, token));

    private async IAsyncEnumerable<object?[]> Rows(StagedKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (company, tenant) = (scope.Company.Value, scope.Tenant);
        await using var db = store.Open();
        var rows = db.Set<Dictionary<string, object>>(kind.Current).AsNoTracking()
            .Where(r => ((string)r["side"] == "Sage50" && (string)r["scope"] == company) || ((string)r["side"] == "Ssm" && (string)r["scope"] == tenant))
            .OrderBy(r => r["side"]).ThenBy(r => r["key"]);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return [.. Head.Select(c => c.Name == "key" ? Key(kind, row) : row.GetValueOrDefault(c.Name)), .. kind.Columns.Select(c => Value(kind, c, row.GetValueOrDefault(c.Field)))];
    }

    private object? Key(StagedKind kind, Dictionary<string, object> row) => personal || (string)row["side"] == "Ssm" ? row["key"] : Personal.MaskKey(kind.Kind, row["key"]);

    private object? Value(StagedKind kind, StagedColumn column, object? value) => personal ? value : Personal.Mask(kind.Kind, column.Field, value);
}
