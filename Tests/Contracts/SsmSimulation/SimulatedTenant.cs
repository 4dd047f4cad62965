using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

/// <summary>A tenant on a file of its own, and a bare HTTP client that has logged in.</summary>
internal sealed class SimulatedTenant : IAsyncDisposable
{
    private readonly SsmSimulatorOptions _options;
    private HttpClient _http;
    private string? _token;

    private SimulatedTenant(SsmSimulatorOptions options, SsmSimulator simulator)
    {
        _options = options;
        Simulator = simulator;
        _http = Client(simulator);
    }

    public SsmSimulator Simulator { get; private set; }
    public SsmTenantStore Store => Simulator.Store;

    public static async Task<SimulatedTenant> Start(SsmSwitches? switches = null, Func<SsmSimulatorOptions, SsmSimulatorOptions>? configure = null)
    {
        var options = new SsmSimulatorOptions
        {
            DataFile = Path.Combine(Path.GetTempPath(), $"ssm-{Path.GetRandomFileName()}.db"),
            RequestsPerSecond = null,
            Switches = switches ?? new SsmSwitches(),
        };
        options = configure?.Invoke(options) ?? options;
        return new SimulatedTenant(options, await SsmSimulator.Start(options, TestContext.Current.CancellationToken));
    }

    public async Task Restart()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
        Simulator = await SsmSimulator.Start(_options, TestContext.Current.CancellationToken);
        _http = Client(Simulator);
    }

    public async Task<Answer> LogIn(string user = SsmSimulator.PublicKey, string password = SsmSimulator.PrivateKey)
    {
        var answer = await Raw("POST", "login", new JsonObject { ["username"] = user, ["password"] = password }.ToJsonString(), null, []);
        if (answer.Status == HttpStatusCode.OK) _token = answer.Json["token"]!.GetValue<string>();
        return answer;
    }

    public async Task<Answer> Call(string verb, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        if (_token is null) await LogIn();
        return await Raw(verb, path, body, _token, headers);
    }

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Call("GET", path, null, headers);

    public Task<Answer> Where(string resource, string where, string order = "id") =>
        Get($"{resource}?order={order}&where={Uri.EscapeDataString(where)}");

    public async Task<int> Post(string resource, string body)
    {
        var answer = await Call("POST", resource, body);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json["id"]!.GetValue<int>();
    }

    public Task<int> PostAccount(string name = "Alder Joinery", string more = "") =>
        Post("accounts", $$"""{"name":"{{name}}","branchId":1,"salesRepId1":61{{more}}}""");

    public Task<int> PostProduct(string more = "") => Post("products", $$"""{"model":"Widget"{{more}}}""");

    public Task<int> PostOrder(string more = "") => Post("salesorders", $$"""{"reference":"Q-1","branchId":1,"salesRepId":61{{more}}}""");

    public Task<int> PostLine(int order, int product, string more = "") =>
        Post("salesordersLines", $$"""{"salesOrderId":{{order}},"productId":{{product}},"quantity":2,"price":10.50{{more}}}""");

    public async Task<Answer> Raw(string verb, string path, string? body, string? token, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Add("X-Session-Key", token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, text, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(_options.DataFile + suffix);
    }

    private static HttpClient Client(SsmSimulator simulator) => new() { BaseAddress = simulator.BaseAddress };

    internal sealed record Answer(HttpStatusCode Status, string Text, string? MediaType, TimeSpan? RetryAfter)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;
        public int[] Ids => [.. Json.AsArray().Select(row => row!["id"]!.GetValue<int>())];
        public int Code => Json["code"]!.GetValue<int>();
        public string ErrorText => Json["Message"]!.GetValue<string>();
    }
}
