// Compiled into both connectors, which know nothing of each other.
using System.Text.RegularExpressions;

#if SSM
namespace Sage50Etl.Connectors.Ssm.Http;
#else
namespace Sage50Etl.Connectors.Sage50.Http;
#endif

/// <summary>What in a foreign text tells how to reach a person: e-mail addresses, and digits as of a telephone number. Reasons stand in logs, in status and in exports.</summary>
internal static partial class PersonalWords
{
    public static string Hide(string text) => HideDigits(HideMail(text));

    public static string HideMail(string text) => Mail().Replace(text, "[e-mail]");

    public static string HideDigits(string text) => Digits().Replace(text, "[digits]");

    [GeneratedRegex(@"[^\s@<>""(),;:]+@[^\s@<>""'(),;:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\+?\d(?:[\s().\-/]{0,2}\d){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
