namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>Names the path segment of a record type.</summary>
public interface ISsmResource
{
    static abstract string Path { get; }
}
