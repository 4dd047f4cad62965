namespace Sage50Etl.Canonical.Records;

/// <summary>The field names another record: by its Sage key on the Sage side, by its SSM id as text on the SSM side. Links translate.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}
