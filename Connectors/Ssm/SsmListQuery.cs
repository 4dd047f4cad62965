namespace Sage50Etl.Connectors.Ssm;

/// <summary>A list request. <paramref name="Where"/> is in SSM's filter language (ssm-api 4.2).</summary>
/// <param name="Order">Field to sort by, always descending (ssm-api 4.1).</param>
/// <param name="StartPage">Zero-based page to start at, to resume a sweep.</param>
public sealed record SsmListQuery(string? Where = null, string Order = "id", int StartPage = 0)
{
    /// <summary>The rows this condition holds for.</summary>
    public static SsmListQuery For(SsmWhere where) => new(where.ToString());
}
