namespace Sage50Etl.Canonical.Limits;

/// <summary>What was done to a value so that it fits the other side; never silent.</summary>
/// <param name="Code">Support code of the finding.</param>
/// <param name="Limit">For example "60 characters, has 74".</param>
public sealed record FitNote(string Code, string Field, string Limit, string Reason)
{
    /// <summary>Codes of values that went, cut or in other letters: what the other side holds of them was agreed on.</summary>
    public static IReadOnlyList<string> Went { get; } = ["S50-T-003", "S50-T-004", "S50-T-007"];

    /// <summary>The value does not go to the other side at all, so it is told whether or not something else of its record is written.</summary>
    public bool LeftOut { get; init; }
}
