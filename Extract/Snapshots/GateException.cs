namespace Sage50Etl.Extract.Snapshots;

/// <summary>A snapshot that is not accepted (design 4.1): nothing of it is published and the last accepted image stays.</summary>
/// <param name="tryAgain">False when a person has to look first.</param>
public sealed class GateException(string code, string message, bool tryAgain) : Exception(message)
{
    public string Code { get; } = code;
    public bool TryAgain { get; } = tryAgain;
}
