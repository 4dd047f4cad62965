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

    /// <summary>Text is trimmed and put into NFC, blank text is null; this is the one place where text is normalised.</summary>
    public static FieldValue Of(object? value) => value switch
    {
        null => Null,
        string text => Normalise(text) is { Length: > 0 } clean ? new(FieldState.Value, clean) : Null,
        decimal or bool or DateOnly => new(FieldState.Value, value),
        int number => new(FieldState.Value, (decimal)number),
        _ => throw new ArgumentException($"A field holds text, decimal, bool or date, not {value.GetType().Name}.", nameof(value)),
    };

    private static string Normalise(string text) => text.Normalize(System.Text.NormalizationForm.FormC).ReplaceLineEndings("\n").Trim();

    public override string ToString() => State switch
    {
        FieldState.Absent => "(absent)",
        FieldState.Null => "(empty)",
        _ => Value is DateOnly date
            ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
