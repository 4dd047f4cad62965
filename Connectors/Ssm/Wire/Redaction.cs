using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Ssm.Http;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>Makes a foreign text fit for a log: no keys, tokens, e-mail addresses or phone-like digits, one line, 300 characters.</summary>
internal sealed partial class Redaction(string publicKey, string privateKey)
{
    private const int Longest = 300;
    private volatile string _token = "";
    private volatile string _formerToken = "";

    /// <summary>The session token from now on; the one before is remembered, for answers still under way.</summary>
    public void Learn(string token)
    {
        _formerToken = _token;
        _token = token;
    }

    public string Clean(string text)
    {
        // Bodies are cut before the patterns run and again after, as a page of megabytes may stand here.
        var clean = text.Length > 10 * Longest ? text[..(10 * Longest)] : text;
        foreach (var secret in new[] { privateKey, publicKey, _token, _formerToken }.Where(secret => secret.Length > 3))
            clean = clean.Replace(secret, "[secret]", StringComparison.Ordinal);
        clean = PersonalWords.HideMail(clean);
        clean = Opaque().Replace(clean, "[secret]");
        clean = PersonalWords.HideDigits(clean);
        clean = Blank().Replace(clean, " ").Trim();
        return clean.Length > Longest ? string.Concat(clean.AsSpan(0, Longest - 1), "…") : clean;
    }

    [GeneratedRegex(@"(?=[A-Za-z+/_=|.-]*\d)[A-Za-z0-9+/_=|.-]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex Opaque();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
