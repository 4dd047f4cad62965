namespace Sage50Etl.Sandbox.Ssm.Http;

/// <param name="Id">Id of the record created.</param>
internal sealed record SsmAnswer(int Status, byte[] Body, string ContentType = "application/json; charset=utf-8", int? Id = null)
{
    /// <summary>Seconds in the Retry-After header.</summary>
    public int? RetryAfter { get; init; }
}
