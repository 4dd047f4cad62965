namespace Sage50Etl.Connectors.Ssm;

/// <summary>Answer of GET /{resource}/schema, by field name.</summary>
public sealed record SsmSchema(string Resource, IReadOnlyDictionary<string, SsmSchemaField> Fields);

/// <param name="MaxLength">Characters; null when the tenant states none.</param>
/// <param name="Table">Resource a reference points to.</param>
public sealed record SsmSchemaField(string Name, string Type, int? MaxLength, bool Required, bool ReadOnly, string? Table);
