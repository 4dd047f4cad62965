namespace Sage50Etl.Canonical;

/// <summary>A record cannot be put into the other side's form. It concerns this record only: refuse it and go on.</summary>
public sealed class MappingException(string kind, string field, string? value, string remedy, Exception? inner = null)
    : Exception($"{kind}.{field} cannot be mapped: {(value is null ? "no value" : $"'{value}'")}. {remedy}", inner)
{
    /// <summary>One of <see cref="Records.Kind"/>.</summary>
    public string Kind { get; } = kind;
    /// <summary>Canonical field name.</summary>
    public string Field { get; } = field;
    /// <summary>The value that could not be mapped: a code or number, never a person's data.</summary>
    public string? Value { get; } = value;
}
