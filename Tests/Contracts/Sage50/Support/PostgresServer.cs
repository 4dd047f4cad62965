using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sage50Etl.Sandbox.Sage50;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>A PostgreSQL of its own for one test, with the sample company in it: an ODBC driver that keeps every bit of a double and is strict about types.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public const string Driver = "PostgreSQL Unicode";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50pg");

    private PostgresServer(int port) => Port = port;

    public int Port { get; }

    public static async Task<PostgresServer> With(SageCompanyStore company, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        OdbcDriver.Needs(Driver, "odbc-postgresql");
        if (Programs is null) Assert.Skip("There is no PostgreSQL server on this machine (package postgresql).");
        var server = new PostgresServer(FreePort());
        await server.Start(cancellationToken);
        await server.Psql(string.Concat(tables.Select(t => Script(company, t))), cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await Run("pg_ctl", null, CancellationToken.None, "-D", Data, "-m", "immediate", "stop");
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private async Task Start(CancellationToken cancellationToken)
    {
        if (Environment.UserName == "root") await RunAs("chown", null, cancellationToken, "postgres", _folder.FullName);
        await Run("initdb", null, cancellationToken, "-D", Data, "-U", "sage", "-A", "trust", "-E", "UTF8", "--no-sync");
        await Run("pg_ctl", null, cancellationToken, "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"),
            "-o", string.Create(CultureInfo.InvariantCulture, $"-p {Port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories={_folder.FullName}"), "start");
    }

    private Task Psql(string script, CancellationToken cancellationToken) =>
        Run("psql", script, cancellationToken, "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "sage", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1");

    private static string Script(SageCompanyStore company, string table)
    {
        var rows = company.Rows(table);
        var names = rows[0].Keys.ToList();
        var sql = new StringBuilder($"CREATE TABLE {table} ({string.Join(", ", names.Select(n => $"\"{n.ToLowerInvariant()}\" {TypeOf(n, rows)}"))});\n");
        sql.Append(CultureInfo.InvariantCulture, $"COPY {table} FROM stdin;\n");
        foreach (var row in rows) sql.Append(string.Join('\t', names.Select(n => Text(row[n])))).Append('\n');
        return sql.Append("\\.\n").ToString();
    }

    private static string TypeOf(string column, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows) =>
        column.StartsWith("RECORD_", StringComparison.Ordinal) && column.EndsWith("_DATE", StringComparison.Ordinal) ? "timestamp"
        : column.EndsWith("DATE", StringComparison.Ordinal) ? "date"
        : rows.Any(r => r[column] is double) ? "double precision"
        : rows.Any(r => r[column] is long) ? "integer" : "text";

    private static string Text(object? value) => value switch
    {
        null => "\\N",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal),
    };

    // The server refuses to run as root.
    private static Task Run(string program, string? input, CancellationToken cancellationToken, params string[] arguments) => Environment.UserName == "root"
        ? RunAs("runuser", input, cancellationToken, ["-u", "postgres", "--", Path.Combine(Programs!, program), .. arguments])
        : RunAs(Path.Combine(Programs!, program), input, cancellationToken, arguments);

    private static async Task RunAs(string program, string? input, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        if (arguments.Contains("initdb") || program.EndsWith("initdb", StringComparison.Ordinal) || !arguments.Contains("start")) start.RedirectStandardOutput = true;
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        if (start.RedirectStandardOutput) await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments.Take(4))} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) : null;
}
