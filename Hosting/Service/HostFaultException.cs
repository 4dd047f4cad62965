namespace Sage50Etl.Hosting.Service;

/// <summary>A process that was to run until it is stopped ended by itself. Its exit code is never 0, so that a service manager starts it again.</summary>
public sealed class HostFaultException : Exception
{
    /// <summary>Another process has taken over the work of this one.</summary>
    public const string TakenOver = "S50-X-003";
    /// <summary>A part of the service ended that was to run for good.</summary>
    public const string PartEnded = "S50-X-004";

    public HostFaultException()
    {
    }

    public HostFaultException(string message) : base(message)
    {
    }

    public HostFaultException(string message, Exception inner) : base(message, inner)
    {
    }

    public HostFaultException(string code, string message) : base(message) => Code = code;

    public string Code { get; } = PartEnded;
}
