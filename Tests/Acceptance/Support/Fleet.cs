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
    public RealProgram Start(params string[] arguments)
    {
        var program = RealProgram.Start([.. arguments, "--data", Data], _environment);
        _programs.Add(program);
        return program;
    }

    public Task<ProgramResult> Run(CancellationToken cancellationToken, params string[] arguments) => RealProgram.Run(cancellationToken, _environment, [.. arguments, "--data", Data]);

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
