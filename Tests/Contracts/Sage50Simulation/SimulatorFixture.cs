using System.Net.Http.Json;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

/// <summary>A small company of its own for one test, its simulator, and a client that carries the token.</summary>
internal sealed class SimulatorFixture : IAsyncDisposable
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("sage50sim");

    private SimulatorFixture(HyperAccountsSimulator simulator, HttpClient http, string dataFile) => (Simulator, Http, DataFile) = (simulator, http, dataFile);

    public HyperAccountsSimulator Simulator { get; }
    public HttpClient Http { get; }
    public string DataFile { get; }
    public SageCompanyStore Store => Simulator.Store;

    public static string NewFile() => Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db");

    public static async Task<SimulatorFixture> Start(
        HyperAccountsSwitches? switches = null, Func<HyperAccountsCall, HyperAccountsFault?>? fault = null, string? file = null, int customers = 30)
    {
        var options = new HyperAccountsSimulatorOptions
        {
            DataFile = file ?? NewFile(), Customers = customers, Switches = switches ?? new(), Fault = fault, Time = SampleTime(),
        };
        var simulator = await HyperAccountsSimulator.Start(options, TestContext.Current.CancellationToken);
        var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        http.DefaultRequestHeaders.Add("AuthToken", HyperAccountsSimulator.Token);
        return new SimulatorFixture(simulator, http, options.DataFile);
    }

    public static TimeProvider SampleTime() =>
        new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.Zero));

    public async Task<JsonElement> Get(string path) =>
        await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task<JsonElement> Send(HttpMethod verb, string path, object body)
    {
        using var request = new HttpRequestMessage(verb, path) { Content = JsonContent.Create(body) };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public Task<JsonElement> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task<JsonElement> Patch(string path, object body) => Send(HttpMethod.Patch, path, body);

    public async Task<IReadOnlyList<JsonElement>> Search(string path, params (string Field, string Type, string Value)[] conditions)
    {
        var answer = await Post(path, conditions.Select(c => new { field = c.Field, type = c.Type, value = c.Value }));
        return [.. answer.GetProperty("results").EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}
