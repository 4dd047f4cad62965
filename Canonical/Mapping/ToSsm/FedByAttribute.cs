namespace Sage50Etl.Canonical.Mapping.ToSsm;

/// <summary>Names the record property a body property comes from, where the two names differ.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FedByAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
