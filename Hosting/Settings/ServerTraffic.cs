using Microsoft.Data.SqlClient;
using Npgsql;

namespace Sage50Etl.Hosting.Settings;

/// <summary>Connections to a staging server on another machine that were told to do without encryption.</summary>
internal static class ServerTraffic
{
    public static IEnumerable<string> OfPostgreSql(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        var bare = settings.SslMode is SslMode.Disable or SslMode.Allow;
        return bare && !IsHere(settings.Host) ? [Words(settings.Host!, $"SSL Mode={settings.SslMode}", "SSL Mode=VerifyFull")] : [];
    }

    public static IEnumerable<string> OfSqlServer(string connection)
    {
        var settings = new SqlConnectionStringBuilder(connection);
        var bare = settings.Encrypt == SqlConnectionEncryptOption.Optional;
        return bare && !IsHere(Host(settings.DataSource)) ? [Words(Host(settings.DataSource), "Encrypt=Optional", "Encrypt=True")] : [];
    }

    private static string Words(string host, string setting, string cure) =>
        $"Staging: {setting} lets everything go to {host} in the clear, customers and perhaps the password too. Write {cure} into the connection string.";

    // A folder is a socket of this machine.
    private static bool IsHere(string? host) => host is null or "" or "." or "(local)" || host.StartsWith('/') || host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address) && address.IsLoopback);

    // tcp:server\instance,port
    private static string Host(string source) => source.Split(':')[^1].Split(',')[0].Split('\\')[0].Trim();
}
