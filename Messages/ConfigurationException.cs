namespace Sage50Etl.Messages;

/// <summary>Something a person has to mend before a company can work. The text names company, setting and what to do.</summary>
public sealed class ConfigurationException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
