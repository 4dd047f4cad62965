using System.Globalization;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal static class SsmValues
{
    /// <summary>A reference on the SSM side is the id as text; SSM also writes 0 for none (ssm-api 5).</summary>
    public static string? Text(this SsmRef? reference) => reference is null or { Id: 0 } ? null : reference.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day as printed: the zone of SSM's stamps is unknown (ssm-api 4.4).</summary>
    public static DateOnly? Day(this DateTime? stamp) => stamp is { } time ? DateOnly.FromDateTime(time) : null;

    public static string? First(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
}
