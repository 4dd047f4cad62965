namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>One row as read: a record, or the reason why it is none.</summary>
/// <param name="Key">Tells this row from others: its id, or a number made of its text, beyond the range of ids, where it has none.</param>
internal sealed record SsmRow<T>(long Key, T? Record, SsmMalformedRow? Malformed)
    where T : class;
