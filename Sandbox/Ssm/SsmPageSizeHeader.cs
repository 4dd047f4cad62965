namespace Sage50Etl.Sandbox.Ssm;

/// <summary>Which page-size header is honoured; the others are accepted and without effect (ssm-api 4.1).</summary>
public enum SsmPageSizeHeader
{
    Count,
    /// <summary><c>X-FM-Entity-Count</c>.</summary>
    EntityCount,
    /// <summary>None: always 50 rows.</summary>
    None,
}
