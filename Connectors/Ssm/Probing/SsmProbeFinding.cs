namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>One thing found out. <paramref name="Warning"/> says what a person has to know or do; null where the connector copes by itself.</summary>
public sealed record SsmProbeFinding(string About, string Found, string? Warning = null);
