using System.Globalization;
using System.Text;

namespace Sage50Etl.Transform.Matching;

/// <summary>Chooses an ACCOUNT_REF for a customer born in SSM (ACC-12): letters of the name and a number, A-Z and 0-9, at most 8.</summary>
public static class AccountReference
{
    public const int MaxLength = 8;

    /// <summary>The first letters of the name, accents taken off, filled up with X.</summary>
    public static string Stem(string? name, int letters = 3)
    {
        var plain = (name ?? "").Normalize(NormalizationForm.FormD).ToUpperInvariant().Where(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9');
        return new string([.. plain.Take(letters)]).PadRight(letters, 'X');
    }

    /// <summary>The first reference of the stem that is not taken, counting from 001.</summary>
    public static string Next(string stem, IReadOnlySet<string> taken)
    {
        var digits = MaxLength - stem.Length;
        for (var number = 1; number.ToString(CultureInfo.InvariantCulture).Length <= digits; number++)
        {
            var reference = stem + number.ToString("000", CultureInfo.InvariantCulture);
            if (!taken.Contains(reference)) return reference;
        }
        throw new InvalidOperationException($"Every ACCOUNT_REF beginning with {stem} is taken. Change the reference pattern or give the company another name.");
    }
}
