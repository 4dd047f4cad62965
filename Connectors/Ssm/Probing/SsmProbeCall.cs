namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>One call of a probe.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Form">The answer without its values: kind, number of rows, names of the members of the first.</param>
/// <param name="Said">Words of an error, cut and redacted.</param>
public sealed record SsmProbeCall(string Request, int? Status, long Milliseconds, string Form, string? Said);
