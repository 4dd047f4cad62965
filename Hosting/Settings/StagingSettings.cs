using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Hosting.Settings;

/// <summary>
/// Which database holds the staging tables. The engine and a connection string without secret stand in service.json of the data folder ("staging": engine, connection);
/// SAGE50ETL_STAGING_ENGINE and SAGE50ETL_STAGING_CONNECTION (may hold the password) go before it, SAGE50ETL_STAGING_PASSWORD adds the password. The last two
/// may name a file instead, with _FILE behind the name. Left out, it is SQLite in the data folder.
/// </summary>
public sealed partial record StagingSettings(string Engine, string? Connection)
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";
    public const string SqlServer = "sqlserver";

    public bool Embedded => Engine == Sqlite;

    /// <exception cref="ConfigurationException">The file cannot be used, holds a secret, or does not fit the engine.</exception>
    public static StagingSettings Load(string folder, Func<string, string?> variable)
    {
        var file = Path.Combine(folder, "service.json");
        var written = File.Exists(file) ? Read(file) : new Staging();
        var engine = (Given("ENGINE") ?? written.Engine ?? Sqlite).ToLowerInvariant();
        var connection = Given("CONNECTION") ?? written.Connection;
        if (engine == Sqlite) return new(engine, null);
        if (engine is not (PostgreSql or SqlServer))
            throw Wrong($"staging.engine '{engine}' is not known. Use {Sqlite}, {PostgreSql} or {SqlServer}.");
        if (connection is null)
            throw Wrong($"staging.engine is {engine}, but there is no connection string. Set staging.connection in service.json, or SAGE50ETL_STAGING_CONNECTION.");
        return new(engine, Given("PASSWORD") is { } password ? WithPassword(connection, password) : connection);

        string? Given(string name)
        {
            var full = "SAGE50ETL_STAGING_" + name;
            return variable(full + "_FILE") is { Length: > 0 } secret ? SecretFile.Read("Staging", full + "_FILE", secret)
                : variable(full) is { Length: > 0 } value ? value : null;
        }
    }

    public StagingStore Open(string file) => Engine switch
    {
        PostgreSql => new StagingStore(new PostgresEngine(Connection!)),
        SqlServer => new StagingStore(new SqlServerEngine(Connection!)),
        _ => new StagingStore(file),
    };

    /// <summary>Things that work but deserve a word.</summary>
    public IEnumerable<string> Warnings() => Engine switch
    {
        PostgreSql => ServerTraffic.OfPostgreSql(Connection!),
        SqlServer => ServerTraffic.OfSqlServer(Connection!),
        _ => [],
    };

    public override string ToString() => Engine;

    private static Staging Read(string file)
    {
        try
        {
            var written = (JsonSerializer.Deserialize<Service>(File.ReadAllText(file), CompanyFiles.Json) ?? new()).Staging ?? new();
            if (written.Connection is { } text && Secret().IsMatch(text))
                throw new ConfigurationException("S50-C-003", "Staging: staging.connection in service.json holds a password, and a secret may not stand in a file. "
                    + "Remove it, set SAGE50ETL_STAGING_PASSWORD in the environment or name a file that holds it in SAGE50ETL_STAGING_PASSWORD_FILE, and change the password.");
            return written;
        }
        catch (JsonException bad)
        {
            throw Wrong($"service.json, line {bad.LineNumber + 1}: {FileFault.Words(bad)} Correct the file and start again.");
        }
    }

    private static string WithPassword(string connection, string password)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connection, ["Password"] = password }.ConnectionString;
        }
        catch (ArgumentException)
        {
            throw Wrong("the connection string is not one. It is made of parts like Host=db1;Database=sage50etl.");
        }
    }

    private static ConfigurationException Wrong(string what) => new("S50-C-043", $"Staging: {what}");

    [GeneratedRegex(@"(^|;)\s*(password|pwd|passfile|psw)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    private sealed record Service
    {
        public Staging? Staging { get; init; }
        /// <summary>Of the NServiceBus host, which reads it itself.</summary>
        public JsonElement? NServiceBus { get; init; }
    }

    private sealed record Staging
    {
        public string? Engine { get; init; }
        public string? Connection { get; init; }
    }
}
