using System.Globalization;

namespace Sage50Etl.Canonical;

internal static class TaxCodes
{
    /// <summary>T0 to T99, as Sage's windows show the number.</summary>
    public static string? Text(int? number) => number is null ? null : "T" + number.Value.ToString(CultureInfo.InvariantCulture);
}
