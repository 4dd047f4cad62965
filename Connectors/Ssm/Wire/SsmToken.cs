namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>A session token and when it came, as a timestamp of the client's clock.</summary>
internal sealed class SsmToken(string value, long issuedAt)
{
    public string Value { get; } = value;
    public long IssuedAt { get; } = issuedAt;
}
