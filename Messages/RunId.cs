using System.Text.Json.Serialization;

namespace Sage50Etl.Messages;

/// <summary>A run of one company, unique in its staging database.</summary>
public readonly record struct RunId([property: JsonRequired] long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
