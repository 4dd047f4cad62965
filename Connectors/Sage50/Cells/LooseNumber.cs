using System.Globalization;

namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>
/// Numbers that went through a DOUBLE on their way (sage50-access 2.3). Noise is taken off first, at six decimals, so that a half penny
/// rounds as it was typed: 1.00499999999999989 is 1.005 and then 1.01. Results carry no trailing zeros and no negative zero.
/// </summary>
internal static class LooseNumber
{
    public static decimal Parse(string column, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CellFault(column, "is not a number");

    public static decimal WithoutNoise(decimal value) => Tidy(decimal.Round(value, NoiseFloor, MidpointRounding.AwayFromZero));

    public static decimal Money(decimal value) =>
        Tidy(decimal.Round(decimal.Round(value, NoiseFloor, MidpointRounding.AwayFromZero), 2, MidpointRounding.AwayFromZero));

    private static decimal Tidy(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    private const int NoiseFloor = 6;
}
