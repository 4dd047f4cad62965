using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>A name that may stand in <c>where</c> and <c>order</c>: a field, its dotted .id, the id, or a part of the audit block.</summary>
/// <param name="Field">Null for id and the audit block.</param>
internal sealed record Column(string Name, ColumnKind Kind, SsmField? Field, Func<SsmRow, object?> Read)
{
    /// <exception cref="SsmRefusalException">901 when the resource has no such column.</exception>
    public static Column Find(SsmResource resource, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        if (resource.ByName(name) is { } field && (dot < 0 || IsIdOf(field, path[(dot + 1)..]))) return Of(field);
        var audit = dot < 0 ? Audit(resource, name) : null;
        return audit ?? throw SsmRefusalException.BadFilter($"{resource.Path} has no column '{path}' that can be used here.");
    }

    private static bool IsIdOf(SsmField field, string part) => field.Kind is FieldKind.Ref or FieldKind.Choice && part.Equals("id", StringComparison.OrdinalIgnoreCase);

    private static Column Of(SsmField field)
    {
        if (field.Kind == FieldKind.RefList) throw SsmRefusalException.BadFilter($"'{field.Name}' is a list.");
        var kind = field.Kind switch
        {
            FieldKind.Text => ColumnKind.Text,
            FieldKind.Date => ColumnKind.Date,
            FieldKind.Bool => ColumnKind.Bool,
            _ => ColumnKind.Number,
        };
        return new Column(field.Name, kind, field, row => row.Values[field.Index] is int number ? (decimal)number : row.Values[field.Index]);
    }

    private static Column? Audit(SsmResource resource, string name) => name.ToUpperInvariant() switch
    {
        "ID" => new Column("id", ColumnKind.Number, null, row => (decimal)row.Id),
        "DATECREATED" => new Column("dateCreated", ColumnKind.Date, null, row => row.Created),
        "DATEUPDATED" => new Column("dateUpdated", ColumnKind.Date, null, row => row.Updated),
        "DATEDELETED" => new Column("dateDeleted", ColumnKind.Date, null, row => row.DeletedAt),
        "SALESREPIDCREATED" => new Column("salesRepIdCreated", ColumnKind.Number, null, row => (decimal)row.CreatedBy),
        "SALESREPIDUPDATED" => new Column("salesRepIdUpdated", ColumnKind.Number, null, row => (decimal?)row.UpdatedBy),
        "SALESREPIDDELETED" => new Column("salesRepIdDeleted", ColumnKind.Number, null, row => (decimal?)row.DeletedBy),
        "DELETED" => new Column("deleted", resource.DeletedIsNumber ? ColumnKind.NumericBool : ColumnKind.Bool, null, row => row.IsDeleted),
        _ => null,
    };
}
