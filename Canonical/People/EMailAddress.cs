using System.Text.RegularExpressions;

namespace Sage50Etl.Canonical.People;

/// <summary>The addresses in an e-mail field, which people fill with several, with names, or with n/a.</summary>
public static partial class EMailAddress
{
    /// <summary>Those that can be written to, in their order.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Separators().Split(text).Select(Bare).Where(part => Address().IsMatch(part)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Bare(string part)
    {
        var bare = part.Trim('.', ':');
        return bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? bare["mailto:".Length..] : bare;
    }

    [GeneratedRegex("""[\s;,<>()\[\]"\u200B\uFEFF]+""")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[^@\\/:]+@[^@\\/:.]+(\.[^@\\/:.]+)+\z")]
    private static partial Regex Address();
}
