using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Scenario;

/// <summary>Both simulators on files of their own and one clock, as the demo runs them.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private bool _isStopped;

    private Sandbox(string folder, bool ownsFolder, FakeTimeProvider time, HyperAccountsSimulator sage, SsmSimulator ssm) =>
        (_folder, _ownsFolder, Time, SageServer, SsmServer) = (folder, ownsFolder, time, sage, ssm);

    public FakeTimeProvider Time { get; }
    public HyperAccountsSimulator SageServer { get; }
    public SsmSimulator SsmServer { get; }
    public SageCompanyStore Sage => SageServer.Store;
    public SsmTenantStore Ssm => SsmServer.Store;

    public static async Task<Sandbox> Start(int customers = 60, SsmSwitches? switches = null, Sandbox? over = null)
    {
        var folder = over?._folder ?? Directory.CreateTempSubdirectory("sandboxday").FullName;
        var time = over?.Time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.Zero));
        var stop = TestContext.Current.CancellationToken;
        var sage = await HyperAccountsSimulator.Start(new() { DataFile = Path.Combine(folder, "sage.db"), Customers = customers, Time = time }, stop);
        var ssm = await SsmSimulator.Start(new() { DataFile = Path.Combine(folder, "ssm.db"), RequestsPerSecond = null, Switches = switches ?? new(), Time = time }, stop);
        return new Sandbox(folder, over is null, time, sage, ssm);
    }

    /// <summary>What the first cycle leaves of customers, contacts and products in SSM, as far as the day needs it.</summary>
    public void FirstCycle()
    {
        var known = Ssm.All("accounts").Where(a => a["extId"] is not null).ToDictionary(a => a["extId"]!.GetValue<string>(), a => a["id"]!.GetValue<int>());
        foreach (var row in Sage.Rows("SALES_LEDGER"))
            if (!known.ContainsKey((string)row["ACCOUNT_REF"]!))
                known.Add((string)row["ACCOUNT_REF"]!, Ssm.Insert("accounts", new JsonObject
                {
                    ["name"] = (string)row["NAME"]!, ["extId"] = (string)row["ACCOUNT_REF"]!, ["branchId"] = 1, ["salesRepId1"] = 51, ["readOnly"] = true,
                }, 51));
        foreach (var row in Sage.Rows("SALES_DEL_ADDR", "ADDRESS_TYPE = 1 AND CONTACT_NAME <> ''"))
            Ssm.Insert("contacts", new JsonObject
            {
                ["extId"] = $"{row["ACCOUNT_REF"]}/{row["ADDRESS_REF"]}", ["firstName"] = "-", ["lastName"] = (string)row["CONTACT_NAME"]!,
                ["accountId"] = known[(string)row["ACCOUNT_REF"]!], ["salesRepId"] = 51, ["phone1"] = (string)row["TELEPHONE"]!,
            }, 51);
        foreach (var row in Sage.Rows("STOCK"))
            Ssm.Insert("products", new JsonObject { ["extId"] = (string)row["STOCK_CODE"]!, ["model"] = (string)row["DESCRIPTION"]!, ["readOnly"] = true }, 51);
        Time.Advance(TimeSpan.FromMinutes(30));
    }

    public string SageText(params string[] tables) => string.Join('\n', tables.SelectMany(table => Sage.Rows(table)
        .Select(r => table + "|" + string.Join('|', r.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!.ReplaceLineEndings(" "))))));

    public string SsmText(params string[] resources) => string.Join('\n', resources.SelectMany(Ssm.All).Select(r => r.ToJsonString()));

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends both servers and leaves the files, as a kill does.</summary>
    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _isStopped, true)) return;
        await SageServer.DisposeAsync();
        await SsmServer.DisposeAsync();
    }
}
