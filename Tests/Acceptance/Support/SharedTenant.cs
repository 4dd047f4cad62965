using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>Two Sage companies with the same account codes, "acme" and "bolt", in one SSM tenant with a branch for each: Main and North.</summary>
public sealed class SharedTenant : IAsyncDisposable
{
    public const int Customers = 20;
    private readonly TempFolder _folder = new();

    private SharedTenant(HyperAccountsSimulator acme, HyperAccountsSimulator bolt, SsmSimulator ssm) => (Acme, Bolt, Ssm) = (acme, bolt, ssm);

    public HyperAccountsSimulator Acme { get; }
    public HyperAccountsSimulator Bolt { get; }
    public SsmSimulator Ssm { get; }
    public int North { get; private init; }

    public Dictionary<string, string> Secrets { get; } = new[] { "ACME", "BOLT" }.SelectMany(c => new KeyValuePair<string, string>[]
    {
        new($"SAGE50ETL_{c}_SAGE_TOKEN", HyperAccountsSimulator.Token), new($"SAGE50ETL_{c}_SSM_PUBLIC_KEY", SsmSimulator.PublicKey),
        new($"SAGE50ETL_{c}_SSM_PRIVATE_KEY", SsmSimulator.PrivateKey),
    }).ToDictionary();

    public static async Task<SharedTenant> Start(CancellationToken cancellationToken)
    {
        var files = Directory.CreateTempSubdirectory("sage50etl-sim-").FullName;
        var acme = await Sage(files, "acme", cancellationToken);
        var bolt = await Sage(files, "bolt", cancellationToken);
        var ssm = await SsmSimulator.Start(new SsmSimulatorOptions { DataFile = Path.Combine(files, "ssm.db"), RequestsPerSecond = null }, cancellationToken);
        var north = ssm.Store.Insert("branches", new() { ["descriptionEN"] = "North", ["default"] = false, ["order"] = 2 }, SandboxPeople.Connector.UserId);
        var shared = new SharedTenant(acme, bolt, ssm) { North = north };
        shared.Configure("acme", acme, "A-", new() { ["branch"] = "Main" }, lists: true);
        shared.Configure("bolt", bolt, "B-", new() { ["branch"] = "North" }, lists: false);
        return shared;
    }

    public void Configure(string name, HyperAccountsSimulator sage, string prefix, JsonObject ownership, bool lists, string? tenant = null)
    {
        var map = new JsonObject();
        foreach (var rep in SandboxPeople.Reps)
            foreach (var text in rep.SageTexts) map[text] = rep.Email;
        var settings = new JsonObject
        {
            ["$schema"] = "../company.schema.json",
            ["company"] = name, ["sage50"] = new JsonObject { ["address"] = sage.BaseAddress.ToString(), ["readTimeoutSeconds"] = 20, ["writeTimeoutSeconds"] = 3 },
            ["ssm"] = new JsonObject
            {
                ["tenant"] = tenant ?? "shared", ["address"] = Ssm.BaseAddress.ToString(), ["requestsPerSecond"] = 0, ["maxInFlight"] = 2, ["callTimeoutSeconds"] = 3,
                ["adminUser"] = SandboxPeople.Connector.Email, ["ownership"] = ownership, ["ownsSharedLists"] = lists,
            },
            ["users"] = new JsonObject { ["map"] = map }, ["mapping"] = new JsonObject { ["extIdPrefix"] = prefix, ["companyCodeField"] = "Z_CompanyCode" },
        };
        Directory.CreateDirectory(Path.Combine(_folder.Path, "companies"));
        File.WriteAllText(Path.Combine(_folder.Path, "companies", name + ".json"), settings.ToJsonString());
    }

    public Task<ProgramResult> Run(CancellationToken cancellationToken, params string[] arguments) =>
        RealProgram.Run(cancellationToken, Secrets, [.. arguments, "--data", _folder.Path]);

    public async Task FirstLoads(CancellationToken cancellationToken)
    {
        foreach (var company in new[] { "acme", "bolt" })
        {
            var held = await Run(cancellationToken, "sync", "--company", company);
            if (held.ExitCode != 7) throw new InvalidOperationException($"The first sync of {company} should be held, ended with {held.ExitCode}:\n{held.Errors}\n{held.Output}");
            var loaded = await Run(cancellationToken, "approve", "--company", company);
            if (loaded.ExitCode != 0) throw new InvalidOperationException($"The approval of {company} ended with {loaded.ExitCode}:\n{loaded.Errors}\n{loaded.Output}");
        }
    }

    public IReadOnlyList<JsonObject> Of(string resource, string prefix) =>
        [.. Ssm.Store.All(resource).Where(r => r["extId"]?.GetValue<string>().StartsWith(prefix, StringComparison.Ordinal) == true)];

    public async ValueTask DisposeAsync()
    {
        await Acme.DisposeAsync();
        await Bolt.DisposeAsync();
        await Ssm.DisposeAsync();
        _folder.Dispose();
    }

    private static Task<HyperAccountsSimulator> Sage(string files, string name, CancellationToken cancellationToken) => HyperAccountsSimulator.Start(
        new HyperAccountsSimulatorOptions { DataFile = Path.Combine(files, name + ".db"), Customers = Customers }, cancellationToken);
}
