using System.Buffers;
using System.Text;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>The connection string: driver, folder, user, and <c>UseDataPath=No</c> so that DIR counts (sage50-access 2.1).</summary>
internal static class ConnectionText
{
    public static string Of(OdbcOptions options)
    {
        var text = new StringBuilder();
        Add(text, "Driver", options.Driver, braces: true);
        if (options.DataFolder is { Length: > 0 } folder)
        {
            Add(text, "DIR", folder);
            Add(text, "UseDataPath", "No");
        }
        if (options.User is { Length: > 0 } user) Add(text, "UID", user);
        if (options.Password is { Length: > 0 } password) Add(text, "PWD", password);
        foreach (var (key, value) in options.Keywords) Add(text, key, value);
        return text.Length <= Longest ? text.ToString() : throw Bad($"it is longer than {Longest} characters");
    }

    private static void Add(StringBuilder text, string key, string value, bool braces = false)
    {
        if (key.Length == 0 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_')) throw Bad($"the keyword '{key}' has characters that no keyword may have");
        if (value.Any(char.IsControl)) throw Bad($"the value of {key} has control characters");
        var written = braces || value.AsSpan().ContainsAny(Special) ? $"{{{value.Replace("}", "}}", StringComparison.Ordinal)}}}" : value;
        text.Append(key).Append('=').Append(written).Append(';');
    }

    private static SageException Bad(string why) => new(SageFailure.Configuration, OdbcCodes.ConnectionText,
        $"The connection to Sage's ODBC driver cannot be put together: {why}. Correct sage50.odbc in the company file.");

    private static readonly SearchValues<char> Special = SearchValues.Create("[]{}(),;?*=!@ ");
    private const int Longest = 1024;
}
