namespace Sage50Etl.Connectors.Ssm;

/// <summary>What a batch was answered for one of its items.</summary>
/// <param name="Id">The new record; null when SSM named none, so that only a look-up by key tells what became of the item.</param>
/// <param name="Said">SSM's words about an item without an id, cut and redacted.</param>
public sealed record SsmBulkItem(int? Id, string? Said);
