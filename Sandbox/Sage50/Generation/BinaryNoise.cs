namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>
/// Sage keeps amounts as binary fractions that went through arithmetic: some come back a bit off, some noughts as -5.7e-14 (sage50-access 2.3).
/// </summary>
internal static class BinaryNoise
{
    private const double NearlyNothing = -5.6843418860808015e-14;

    public static IEnumerable<(string Column, object? Value)> Over(IEnumerable<(string Column, object? Value)> row, Chance chance) =>
        row.Select(cell => cell.Value is decimal amount && !cell.Column.Contains("RATE", StringComparison.Ordinal)
            ? (cell.Column, Noisy(cell.Column, amount, chance))
            : cell);

    private static object? Noisy(string column, decimal amount, Chance chance)
    {
        if (amount == 0) return column.EndsWith("DISCOUNT_AMOUNT", StringComparison.Ordinal) && chance.OneIn(40) ? NearlyNothing : amount;
        return chance.OneIn(12) ? chance.OneIn(2) ? Math.BitDecrement((double)amount) : Math.BitIncrement((double)amount) : amount;
    }
}
