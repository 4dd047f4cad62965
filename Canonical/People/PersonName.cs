namespace Sage50Etl.Canonical.People;

/// <summary>The name of a person as one merge field (D15): Sage holds one text, SSM a first and a last name, both required.</summary>
public static class PersonName
{
    /// <summary>First and last name joined by one space; a part that is only the filler counts as nothing. Null when nothing is left.</summary>
    public static string? Join(string? first, string? last, string filler) =>
        Normalise($"{Part(first, filler)} {Part(last, filler)}");

    /// <summary>Splits at the first space. A single word is the last name, with the filler as first name. No name gives two nulls.</summary>
    public static (string? First, string? Last) Split(string? name, string filler) => Words(name) switch
    {
        [] => (null, null),
        [var only] => (filler, only),
        [var first, .. var rest] => (first, string.Join(' ', rest)),
    };

    /// <summary>Inner whitespace as one space, none outside; null when nothing is left.</summary>
    public static string? Normalise(string? name) => Words(name) is { Length: > 0 } words ? string.Join(' ', words) : null;

    private static string? Part(string? text, string filler) => text?.Trim() == filler ? null : text;

    private static string[] Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
