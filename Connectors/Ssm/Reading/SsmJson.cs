using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>How SSM records are read: names in any case, scalars in any of their forms.</summary>
internal static class SsmJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters =
        {
            new LooseConverter<SsmRef?>(LooseRead.Reference),
            new LooseConverter<decimal?>(LooseRead.Decimal),
            new LooseConverter<int?>(LooseRead.Integer),
            new LooseConverter<int>(static (ref Utf8JsonReader reader) =>
                LooseRead.Integer(ref reader) ?? throw LooseRead.Unreadable("an integer", ref reader)),
            new LooseConverter<bool?>(LooseRead.Boolean),
            new LooseConverter<bool>(static (ref Utf8JsonReader reader) => LooseRead.Boolean(ref reader) ?? false),
            new LooseConverter<string?>(LooseRead.Text),
            new LooseConverter<DateTime?>(LooseRead.WallTime),
        },
    };
}
