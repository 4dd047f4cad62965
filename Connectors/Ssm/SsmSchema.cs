namespace Sage50Etl.Connectors.Ssm;

/// <summary>Answer of GET /{resource}/schema, by field name, whatever its case.</summary>
public sealed record SsmSchema(string Resource, IReadOnlyDictionary<string, SsmSchemaField> Fields);
