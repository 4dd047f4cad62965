namespace Sage50Etl.Canonical.Records;

/// <summary>Texts that people typed: case and spacing do not make another company (ACC-13).</summary>
public static class SameText
{
    public static bool Of(string? one, string? other) => one is not null && other is not null
        && string.Equals(one.Replace(" ", "", StringComparison.Ordinal), other.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
