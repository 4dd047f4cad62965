namespace Sage50Etl.Staging.Database.Tables;

/// <summary>A mapped column of a staged kind: the canonical field, its .NET type (string, decimal, bool, DateOnly) and whether look-ups use it.</summary>
public sealed record StagedColumn(string Field, Type Type, bool Indexed = false)
{
    /// <summary>Column name: the field in snake case.</summary>
    public string Name { get; } = string.Concat(Field.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
}
