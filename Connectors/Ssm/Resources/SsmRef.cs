namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>A reference as SSM reads it: {"id","value"}, or {"id","description"} for users (ssm-api 5). A bare integer is read too.</summary>
public sealed record SsmRef(int Id, string? Value);
