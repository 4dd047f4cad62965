using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>A secret in a file of its own, as service managers and secret stores hand them out; nobody but its owner may have access.</summary>
internal static class SecretFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static string Read(string owner, string variable, string file)
    {
        if (!File.Exists(file))
            throw Wrong(owner, variable, $"names {file}, which is not there. Correct the path, or put the secret there.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None)
            throw Wrong(owner, variable, $"names {file}, which others than its owner may use. Take their rights away (chmod 600), then change the secret.");
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? OneLine(owner, variable, secret) : throw Wrong(owner, variable, $"names {file}, which is empty. Put the secret there.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw Wrong(owner, variable, $"names {file}, which cannot be read. Give the account of the service the right to read it.");
        }
    }

    /// <summary>Secrets travel in headers and connection strings, where a line end begins something else.</summary>
    public static string OneLine(string owner, string variable, string secret) => secret.Any(char.IsControl)
        ? throw Wrong(owner, variable, "holds a line end or another control character. Put the secret there alone, on one line.")
        : secret;

    private static ConfigurationException Wrong(string owner, string variable, string what) => new("S50-C-012", $"{owner}: {variable} {what}");
}
