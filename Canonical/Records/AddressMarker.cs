using System.Text.RegularExpressions;
using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Records;

/// <summary>SSM addresses have no external id, so their description ends with the Sage key in brackets (D7).</summary>
public static partial class AddressMarker
{
    /// <param name="sageKey">ACCOUNT_REF/number.</param>
    public static FieldValue Add(FieldValue description, string sageKey) => FieldValue.Of($"{description.Text} [{sageKey}]");

    public static string? KeyIn(string? description) => Marker().Match(description ?? "") is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex(@"\[([^\[\]/]+/\d+)\]$")]
    private static partial Regex Marker();
}
