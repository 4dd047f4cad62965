using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>Many small companies, each with both its systems simulated inside the test, and the endpoint processes that share the work on one staging server.</summary>
public sealed class Fleet : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<RealProgram> _programs = [];
    private readonly List<FleetCompany> _companies = [];
    private readonly Dictionary<string, string> _environment;

    private Fleet(PostgresDatabase database)
    {
        // Six processes and more share the test server's connections.
        _environment = database.Environment(c => c.MaxPoolSize = 12);
    }

    public IReadOnlyList<FleetCompany> Companies => _companies;
    public string Data => _folder.Path;

    /// <summary>Every request to a tenant, with its moment.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> Asked { get; } = new();

    /// <param name="change">The settings of each company.</param>
    public static async Task<Fleet> Start(PostgresDatabase database, int companies, int customers, CancellationToken cancellationToken, Action<string, JsonObject>? change = null)
    {
        var fleet = new Fleet(database);
        var files = Directory.CreateTempSubdirectory("sage50etl-sim-").FullName;
        for (var i = 1; i <= companies; i++)
        {
            var name = $"c{i:000}";
            var asked = fleet.Asked[name] = new();
            var sage = await HyperAccountsSimulator.Start(new HyperAccountsSimulatorOptions { DataFile = Path.Combine(files, name + "-sage.db"), Customers = customers, Seed = i }, cancellationToken);
            var ssm = await SsmSimulator.Start(new SsmSimulatorOptions
            {
                DataFile = Path.Combine(files, name + "-ssm.db"), RequestsPerSecond = null,
                Fault = _ => { asked.Enqueue(TimeProvider.System.GetUtcNow()); return null; },
            }, cancellationToken);
            fleet._companies.Add(new(name, sage, ssm));
            fleet.Configure(name, sage, ssm, change);
        }
        return fleet;
    }

    /// <summary>One more process of a role.</summary>
    public RealProgram Endpoint(string role, params string[] more) => Start(["endpoint", role, .. more]);

    /// <summary>The program with these arguments, on the data of the fleet.</summary>
    public RealProgram Start(params string[] arguments) => Started(RealProgram.Start([.. arguments, "--data", Data], _environment));

    /// <summary>A process at a site: it has the files and secrets of the companies there, and of no others.</summary>
    public RealProgram EndpointAt(string site, string role, params string[] companies)
    {
        var folder = Path.Combine(Data, "site-" + site);
        Directory.CreateDirectory(Path.Combine(folder, "companies"));
        foreach (var company in companies) File.Copy(Path.Combine(Data, "companies", company + ".json"), Path.Combine(folder, "companies", company + ".json"), overwrite: true);
        var environment = _environment.Where(v => v.Key.StartsWith("SAGE50ETL_STAGING", StringComparison.Ordinal) || companies.Any(c => Owns(c, v.Key))).ToDictionary();
        return Started(RealProgram.Start(["endpoint", role, "--data", folder, "--site", site], environment));
    }

    /// <summary>A process in the centre without what opens the Sage 50 of these companies.</summary>
    public RealProgram EndpointWithout(string role, params string[] companies) => Started(RealProgram.Start(["endpoint", role, "--data", Data],
        _environment.Where(v => !companies.Any(c => Owns(c, v.Key) && v.Key.EndsWith("_SAGE_TOKEN", StringComparison.Ordinal))).ToDictionary()));

    public Task<ProgramResult> Run(CancellationToken cancellationToken, params string[] arguments) => RealProgram.Run(cancellationToken, _environment, [.. arguments, "--data", Data]);

    /// <summary>From here on processes reach the staging server by this port.</summary>
    public void Through(int port)
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(_environment["SAGE50ETL_STAGING_CONNECTION"]) { Port = port };
        _environment["SAGE50ETL_STAGING_CONNECTION"] = connection.ToString();
    }

    /// <summary>From here on processes use this account of the staging server.</summary>
    public void As(string user, string password)
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(_environment["SAGE50ETL_STAGING_CONNECTION"]) { Username = user };
        (_environment["SAGE50ETL_STAGING_CONNECTION"], _environment["SAGE50ETL_STAGING_PASSWORD"]) = (connection.ToString(), password);
    }

    /// <summary>Writes that took effect, on both sides of all companies.</summary>
    public int Written => _companies.Sum(c => c.Ssm.Store.Calls.Count(k => k.Applied) + c.Sage.Store.Calls.Count(k => k.EffectApplied));

    /// <summary>What every process has said on standard error.</summary>
    public string Said => string.Join('\n', _programs.Select(p => p.Errors));

    /// <summary>Stops every process in order, as a service manager would.</summary>
    public async Task Stop(CancellationToken cancellationToken)
    {
        foreach (var program in _programs.Where(p => !p.HasExited)) program.Terminate();
        foreach (var program in _programs) await program.Ended(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs) program.Dispose();
        foreach (var company in _companies)
        {
            await company.Sage.DisposeAsync();
            await company.Ssm.DisposeAsync();
        }
        _folder.Dispose();
    }

    private RealProgram Started(RealProgram program)
    {
        _programs.Add(program);
        return program;
    }

    private static bool Owns(string company, string variable) => variable.StartsWith($"SAGE50ETL_{company.ToUpperInvariant()}_", StringComparison.Ordinal);

    private void Configure(string name, HyperAccountsSimulator sage, SsmSimulator ssm, Action<string, JsonObject>? change)
    {
        var prefix = $"SAGE50ETL_{name.ToUpperInvariant()}_";
        (_environment[prefix + "SAGE_TOKEN"], _environment[prefix + "SSM_PUBLIC_KEY"], _environment[prefix + "SSM_PRIVATE_KEY"]) =
            (HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey);
        var map = new JsonObject();
        foreach (var rep in SandboxPeople.Reps)
            foreach (var text in rep.SageTexts) map[text] = rep.Email;
        var settings = new JsonObject
        {
            ["company"] = name,
            ["sage50"] = new JsonObject { ["address"] = sage.BaseAddress.ToString(), ["readTimeoutSeconds"] = 30, ["writeTimeoutSeconds"] = 10 },
            ["ssm"] = new JsonObject
            {
                ["tenant"] = name, ["address"] = ssm.BaseAddress.ToString(), ["requestsPerSecond"] = 0, ["maxInFlight"] = 2, ["callTimeoutSeconds"] = 10,
                ["adminUser"] = SandboxPeople.Connector.Email,
            },
            ["quotes"] = new JsonObject { ["quietSeconds"] = 0, ["pollSeconds"] = 0 },
            ["users"] = new JsonObject { ["map"] = map },
        };
        change?.Invoke(name, settings);
        Directory.CreateDirectory(Path.Combine(Data, "companies"));
        File.WriteAllText(Path.Combine(Data, "companies", name + ".json"), settings.ToJsonString());
    }
}
