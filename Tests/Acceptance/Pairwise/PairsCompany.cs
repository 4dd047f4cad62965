using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Acceptance.Support;

namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>The whole connector inside the test, between a small Sage company and a tenant with unknowns of the test's choice.</summary>
internal sealed class PairsCompany : IAsyncDisposable
{
    private const string Name = "pairs";
    private readonly TempFolder _folder;
    private readonly Service _service;

    private PairsCompany(TempFolder folder, HyperAccountsSimulator sage, SsmSimulator ssm, Service service) => (_folder, Sage, Ssm, _service) = (folder, sage, ssm, service);

    public HyperAccountsSimulator Sage { get; }
    public SsmSimulator Ssm { get; }

    static PairsCompany()
    {
        Environment.SetEnvironmentVariable("SAGE50ETL_PAIRS_SAGE_TOKEN", HyperAccountsSimulator.Token);
        Environment.SetEnvironmentVariable("SAGE50ETL_PAIRS_SSM_PUBLIC_KEY", SsmSimulator.PublicKey);
        Environment.SetEnvironmentVariable("SAGE50ETL_PAIRS_SSM_PRIVATE_KEY", SsmSimulator.PrivateKey);
    }

    public static async Task<PairsCompany> Start(Tenancy tenancy, Action<SageCompanyStore> before, CancellationToken cancellationToken)
    {
        var folder = new TempFolder();
        var sage = await HyperAccountsSimulator.Start(new() { DataFile = Path.Combine(folder.Path, "sage.db"), Customers = 4 }, cancellationToken);
        var ssm = await SsmSimulator.Start(new() { DataFile = Path.Combine(folder.Path, "ssm.db"), RequestsPerSecond = tenancy.Limit, Switches = tenancy.Switches }, cancellationToken);
        before(sage.Store);
        Configure(folder.Path, sage, ssm, tenancy);
        return new(folder, sage, ssm, await Service.Start(new ServiceOptions { DataFolder = folder.Path, Schedule = false }, cancellationToken));
    }

    /// <summary>A cycle, approved where it is held; returns the changes of all cycles so far that are not settled as planned, in words.</summary>
    public async Task<IReadOnlyList<string>> Cycle(CancellationToken cancellationToken)
    {
        var requests = new RunRequests(_service.Store, TimeProvider.System);
        var run = await requests.Settled((await requests.Ask(Name, "sync", null, cancellationToken)).RunId!.Value, _ => Task.CompletedTask, cancellationToken);
        if (run.State == RunState.Held)
            run = await requests.Settled((await requests.Ask(Name, "approve", null, cancellationToken)).RunId!.Value, _ => Task.CompletedTask, cancellationToken);
        var left = await _service.Store.Read(db => db.Changes.AsNoTracking()
            .Where(c => ChangeState.Open.Contains(c.State) || (c.State == ChangeState.Refused && !db.Changes.Any(d => d.Kind == c.Kind && d.Record == c.Record && d.Id > c.Id)))
            .Select(c => $"{c.State}: {c.Action} {c.Kind} {c.Record}: {c.Code} {c.Reason}").ToListAsync(cancellationToken), cancellationToken);
        return [.. run.Reason is null ? [] : new[] { $"the run is {run.State}: {run.Reason}" }, .. left];
    }

    /// <summary>Writes that took effect on either side so far.</summary>
    public int Writes() => Ssm.Store.Calls.Count(c => c.Applied) + Sage.Store.Calls.Count(c => c.EffectApplied);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await Sage.DisposeAsync();
        await Ssm.DisposeAsync();
        _folder.Dispose();
    }

    private static void Configure(string folder, HyperAccountsSimulator sage, SsmSimulator ssm, Tenancy tenancy)
    {
        var map = new JsonObject();
        foreach (var rep in SandboxPeople.Reps)
            foreach (var text in rep.SageTexts) map[text] = rep.Email;
        var settings = new JsonObject
        {
            ["company"] = Name,
            ["sage50"] = new JsonObject { ["address"] = sage.BaseAddress.ToString() },
            ["ssm"] = new JsonObject
            {
                ["tenant"] = Name, ["address"] = ssm.BaseAddress.ToString(), ["requestsPerSecond"] = 0, ["maxInFlight"] = 2, ["callTimeoutSeconds"] = 2,
                ["adminUser"] = SandboxPeople.Connector.Email, ["keyUser"] = SandboxPeople.Connector.Email,
            },
            ["quotes"] = new JsonObject { ["quietSeconds"] = 0, ["pollSeconds"] = 0 },
            ["users"] = new JsonObject { ["map"] = map },
        };
        tenancy.Settings(settings);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "companies")).FullName, Name + ".json"), settings.ToJsonString());
    }
}
