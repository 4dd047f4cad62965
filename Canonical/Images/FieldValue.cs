namespace Sage50Etl.Canonical.Images;

/// <summary>Absent (the side cannot hold or did not deliver the field), null (holds nothing) and value are three different things (design 4.3).</summary>
public enum FieldState : byte { Absent, Null, Value }

/// <summary>One field of an image. A value is a <see cref="string"/>, <see cref="decimal"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</summary>
public readonly record struct FieldValue
{
    private FieldValue(FieldState state, object? value) => (State, Value) = (state, value);

    public FieldState State { get; }
    public object? Value { get; }

    public static FieldValue Absent => default;
    public static FieldValue Null { get; } = new(FieldState.Null, null);

    public bool IsAbsent => State == FieldState.Absent;
    public bool IsNull => State == FieldState.Null;
    public bool HasValue => State == FieldState.Value;
    public string? Text => Value as string;

    /// <summary>
    /// Text is trimmed and put into NFC, without NUL, which no text may hold; blank text is null. A number has six decimals at most. This is
    /// the one place where values are normalised: what is compared is what staging can hold, else a record would differ from its own
    /// picture for ever.
    /// </summary>
    /// <exception cref="FormatException">A text with half a character pair, which nothing can store or send.</exception>
    public static FieldValue Of(object? value) => value switch
    {
        null => Null,
        string text => Normalise(text) is { Length: > 0 } clean ? new(FieldState.Value, clean) : Null,
        bool or DateOnly => new(FieldState.Value, value),
        decimal number => new(FieldState.Value, Held(number)),
        int number => new(FieldState.Value, (decimal)number),
        _ => throw new ArgumentException($"A field holds text, decimal, bool or date, not {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>Decimals of a number on every engine.</summary>
    public const int Decimals = 6;

    /// <summary>What is said of a text that cannot be stored.</summary>
    internal const string HalfPair = "The text holds half a character, which nothing can store. Type it again at its source.";

    private static object Held(decimal number)
    {
        var held = decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
        return held == 0 ? 0m : held;
    }

    private static string Normalise(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) text = text.Replace("\0", "", StringComparison.Ordinal);
        if (HasHalfPair(text)) throw new FormatException(HalfPair);
        return text.Normalize(System.Text.NormalizationForm.FormC).ReplaceLineEndings("\n").Trim();
    }

    /// <summary>Whether a text holds one half of a character pair without the other: it is no text that can be stored or sent.</summary>
    public static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
                i++;
            }
        return false;
    }

    public override string ToString() => State switch
    {
        FieldState.Absent => "(absent)",
        FieldState.Null => "(empty)",
        _ => Value is DateOnly date
            ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
