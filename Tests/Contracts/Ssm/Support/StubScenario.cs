using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>A stub and a client on it that waits for nothing: no limit, repeats at once.</summary>
public abstract class StubScenario : IAsyncLifetime
{
    private readonly List<SsmClient> _clients = [];
    private SsmClient? _client;

    protected SsmStub Stub { get; private set; } = null!;
    protected SsmClient Client => _client ??= New(Quick);
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SsmClientOptions Quick => new()
    {
        BaseAddress = Stub.Address,
        PublicKey = SsmStub.PublicKey,
        PrivateKey = SsmStub.PrivateKey,
        RequestsPerSecond = null,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        FailuresToOpen = 1000,
    };

    public async ValueTask InitializeAsync() => Stub = await SsmStub.Start();

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await Stub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected SsmClient New(SsmClientOptions options, TimeProvider? time = null)
    {
        var client = new SsmClient(options, time ?? TimeProvider.System);
        _clients.Add(client);
        return client;
    }

    protected Task<List<SsmPage<SsmAccount>>> ListAccounts(SsmListQuery? query = null) =>
        Client.List<SsmAccount>(query ?? new SsmListQuery(), Cancel).ToListAsync(Cancel).AsTask();

    protected static async Task<SsmException> FailureOf(Func<Task> call) => await Should.ThrowAsync<SsmException>(call);
}
