namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Sage or the service says no: envelope with success = false, and under new-response this status.</summary>
internal sealed class Refusal(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static Refusal Invalid(string message) => new(400, message);

    public static Refusal NotFound(string what) => new(404, $"{what} not found");
}
