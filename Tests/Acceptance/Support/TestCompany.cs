using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>A company whose two systems are simulated inside the test, so that the test can break them while the real program works on them from outside.</summary>
public sealed class TestCompany : IAsyncDisposable
{
    public const string Name = "acme";
    private readonly TempFolder _folder = new();

    private TestCompany(HyperAccountsSimulator sage, SsmSimulator ssm, string sageFile) => (Sage, Ssm, SageFile) = (sage, ssm, sageFile);

    public HyperAccountsSimulator Sage { get; }
    public SsmSimulator Ssm { get; }
    /// <summary>The sample company under Sage's table and column names.</summary>
    public string SageFile { get; }
    public string Data => _folder.Path;
    public Func<HyperAccountsCall, HyperAccountsFault?>? SageFault { get; set; }
    public Func<SsmCall, SsmFault?>? SsmFault { get; set; }

    public Dictionary<string, string> Secrets { get; } = new()
    {
        ["SAGE50ETL_ACME_SAGE_TOKEN"] = HyperAccountsSimulator.Token,
        ["SAGE50ETL_ACME_SSM_PUBLIC_KEY"] = SsmSimulator.PublicKey,
        ["SAGE50ETL_ACME_SSM_PRIVATE_KEY"] = SsmSimulator.PrivateKey,
    };

    public static async Task<TestCompany> Start(CancellationToken cancellationToken, int customers = 20, SsmSwitches? ssm = null, HyperAccountsSwitches? sage = null, Action<JsonObject>? settings = null)
    {
        var files = Directory.CreateTempSubdirectory("sage50etl-sim-").FullName;
        TestCompany? company = null;
        var hyper = await HyperAccountsSimulator.Start(new HyperAccountsSimulatorOptions
        {
            DataFile = Path.Combine(files, "sage.db"), Customers = customers, Switches = sage ?? new(), Fault = call => company?.SageFault?.Invoke(call),
        }, cancellationToken);
        var tenant = await SsmSimulator.Start(new SsmSimulatorOptions
        {
            DataFile = Path.Combine(files, "ssm.db"), RequestsPerSecond = null, Switches = ssm ?? new(), Fault = call => company?.SsmFault?.Invoke(call),
        }, cancellationToken);
        company = new TestCompany(hyper, tenant, Path.Combine(files, "sage.db"));
        company.Configure(settings);
        return company;
    }

    /// <summary>The program is told more by its environment, such as where its staging is.</summary>
    public void Through(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment) Secrets[name] = value;
    }

    /// <summary>Writes the company file anew.</summary>
    public void Configure(Action<JsonObject>? change = null)
    {
        var map = new JsonObject();
        foreach (var rep in SandboxPeople.Reps)
            foreach (var text in rep.SageTexts) map[text] = rep.Email;
        var settings = new JsonObject
        {
            ["company"] = Name,
            ["sage50"] = new JsonObject { ["address"] = Sage.BaseAddress.ToString(), ["readTimeoutSeconds"] = 20, ["writeTimeoutSeconds"] = 3 },
            ["ssm"] = new JsonObject
            {
                ["tenant"] = "acme", ["address"] = Ssm.BaseAddress.ToString(), ["requestsPerSecond"] = 0, ["maxInFlight"] = 2, ["callTimeoutSeconds"] = 3,
                ["adminUser"] = SandboxPeople.Connector.Email,
            },
            ["quotes"] = new JsonObject { ["quietSeconds"] = 0, ["pollSeconds"] = 0 },
            ["users"] = new JsonObject { ["map"] = map },
        };
        change?.Invoke(settings);
        Directory.CreateDirectory(Path.Combine(Data, "companies"));
        File.WriteAllText(Path.Combine(Data, "companies", Name + ".json"), settings.ToJsonString());
    }

    public Task<ProgramResult> Run(CancellationToken cancellationToken, params string[] arguments) =>
        RealProgram.Run(cancellationToken, Secrets, [.. arguments, "--data", Data]);

    /// <summary>The program as a service, until it is disposed of.</summary>
    public RealProgram Service() => RealProgram.Start(["run", "--data", Data], Secrets);

    /// <summary>The first run with its approval.</summary>
    public async Task FirstLoad(CancellationToken cancellationToken)
    {
        var held = await Run(cancellationToken, "sync");
        if (held.ExitCode != 7) throw new InvalidOperationException($"The first sync should be held, ended with {held.ExitCode}:\n{held.Errors}\n{held.Output}");
        var loaded = await Run(cancellationToken, "approve");
        if (loaded.ExitCode != 0) throw new InvalidOperationException($"The approval ended with {loaded.ExitCode}:\n{loaded.Errors}\n{loaded.Output}");
    }

    public async ValueTask DisposeAsync()
    {
        await Sage.DisposeAsync();
        await Ssm.DisposeAsync();
        _folder.Dispose();
    }
}
