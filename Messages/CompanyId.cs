namespace Sage50Etl.Messages;

/// <summary>A configured company: letters, digits, dash, up to 40; the first part of every key (design 5).</summary>
public readonly record struct CompanyId(string Value)
{
    public override string ToString() => Value;
}
