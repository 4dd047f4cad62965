namespace Sage50Etl.Canonical;

/// <summary>The marker of documents made in Sage from SSM: SSMQ: and the id of the SSM document (D16). Sage copies it with the document.</summary>
public static class DocumentMarker
{
    private const string Prefix = "SSMQ:";

    public static string Of(string ssmKey) => Prefix + ssmKey;

    /// <summary>The SSM id a marker names, or null when the text is no marker.</summary>
    public static string? DocumentOf(string? marker) =>
        marker?.StartsWith(Prefix, StringComparison.Ordinal) == true && marker.Length > Prefix.Length && marker.Skip(Prefix.Length).All(char.IsAsciiDigit)
            ? marker[Prefix.Length..] : null;
}
