using System.Globalization;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal static class SsmIds
{
    /// <summary>A reference in an SSM image is the id as text; anything else was not translated by the links.</summary>
    public static int? Id(string kind, string field, string? reference) => reference is null ? null
        : int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw new MappingException(kind, field, reference, "It is not an SSM id: the record it names is not linked yet. Wait for that record, or link it.");
}
