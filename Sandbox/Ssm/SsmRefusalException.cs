namespace Sage50Etl.Sandbox.Ssm;

/// <summary>The tenant says no: what the API answers, and what an edit in the app throws.</summary>
public sealed class SsmRefusalException(int status, int? code, string message) : Exception(message)
{
    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>900, 901 or 910 where the vendor publishes one (ssm-api 5.6).</summary>
    public int? Code { get; } = code;

    internal static SsmRefusalException Invalid(string message) => new(400, null, message);

    internal static SsmRefusalException BadFilter(string reason) => new(400, 901, $"The SQL is not generated correctly: {reason}");
}
