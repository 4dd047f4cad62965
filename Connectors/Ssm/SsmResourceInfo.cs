namespace Sage50Etl.Connectors.Ssm;

/// <summary>One end point of the tenant and what this key may do with it (GET /resources).</summary>
/// <param name="EndPoint">The path as in <see cref="Resources.ISsmResource.Path"/>, without slashes.</param>
public sealed record SsmResourceInfo(string EndPoint, bool Create, bool Read, bool Update, bool Delete);
