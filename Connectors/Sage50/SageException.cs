namespace Sage50Etl.Connectors.Sage50;

/// <summary>Every failure a Sage 50 connector reports. The text names what was asked of Sage and what Sage answered, never a secret.</summary>
/// <param name="failure">What the caller can do.</param>
/// <param name="code">Stable support code, <c>S50-H-nnn</c> for HyperAccounts.</param>
/// <param name="message">What happened and what a person can do.</param>
public sealed class SageException(SageFailure failure, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public SageFailure Failure { get; } = failure;
    public string Code { get; } = code;
    /// <summary>The Sage column or request field that was refused, where Sage's answer names one.</summary>
    public string? Field { get; init; }
    /// <summary>The process that can ask Sage has not been heard of yet: whoever waits for it has made no attempt.</summary>
    public bool NotHeardYet { get; init; }
    /// <summary>A write that Sage itself has not answered: it may still take effect, for as long as a write may last.</summary>
    public bool UnderWay { get; init; }
}
