using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm.Reading;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm;

/// <summary>The HTTP client of <see cref="ISsmClient"/>. One per tenant and credential; safe for concurrent callers.</summary>
public sealed class SsmClient : ISsmClient, IDisposable
{
    private readonly SsmClientOptions _options;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly Redaction _redaction;
    private readonly HttpClient? _ownHttp;
    private readonly SsmWire _wire;
    private readonly SsmSession _session;
    private readonly PageReader _pages;
    private readonly ChangeReader _changes;

    /// <summary>With connections of its own. Settings that make no sense fail as Configuration.</summary>
    /// <param name="pacer">Shared by the clients of one credential; without one, the client paces itself by the options.</param>
    public SsmClient(SsmClientOptions options, TimeProvider time, SsmPacer? pacer = null)
        : this(SsmHttp.Create(options), options, time, pacer) => _ownHttp = _http;

    /// <summary>
    /// Over a given HttpClient, which stays the caller's. It must speak to a socket, so that what was sent is known, and not repeat or redirect
    /// by itself.
    /// </summary>
    public SsmClient(HttpClient http, SsmClientOptions options, TimeProvider time, SsmPacer? pacer = null)
    {
        options.Validate();
        _options = options;
        _http = http;
        _time = time;
        _redaction = new Redaction(options.PublicKey, options.PrivateKey);
        pacer ??= options.RequestsPerSecond is { } rate ? new SsmPacer(rate, time) : null;
        _wire = new SsmWire(http, options, time, pacer, _redaction);
        _session = new SsmSession(_wire, options, time, _redaction);
        _pages = new PageReader(Send, options.PageSize);
        _changes = new ChangeReader(_pages);
    }

    public long RequestsSent => _wire.RequestsSent;

    public IAsyncEnumerable<SsmPage<T>> List<T>(SsmListQuery query, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        _pages.Walk<T>(query, [], cancellationToken);

    public IAsyncEnumerable<SsmPage<T>> Changes<T>(SsmWatermark since, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        _changes.Read<T>(since, cancellationToken);

    public async Task<T?> Get<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var call = SsmCall.Get(T.Path, id);
        var outcome = await Ask(call, cancellationToken);
        if (SsmVerdict.MeansUnknownId(outcome))
            return null;
        return RowReader.One<T>(call, Judged(call, outcome));
    }

    public async Task<int> Create<T>(JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var call = SsmCall.Create(T.Path, body);
        var outcome = await Send(call, cancellationToken);
        return SsmAnswer.Id(outcome.Body) ?? throw new SsmException(SsmFailure.InDoubt, SsmErrorCodes.CreateWithoutId,
            $"{call} was answered {outcome.Status}, but without an id. It may have taken effect: look the record up by its key before anything else.")
        {
            Status = outcome.Status,
        };
    }

    public async Task<IReadOnlyList<SsmBulkItem>> CreateMany<T>(IReadOnlyList<JsonObject> bodies, CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        var items = bodies.Select(body => new JsonObject { ["guid"] = NewGuid(), ["data"] = body.DeepClone() }).ToList();
        var call = SsmCall.Bulk(HttpMethod.Post, T.Path, Batch(items));
        return BulkReader.Read(call, await Send(call, cancellationToken), [.. items.Select(item => item["guid"]!.GetValue<string>())], _redaction);
    }

    public async Task UpdateMany<T>(IReadOnlyList<KeyValuePair<int, JsonObject>> bodies, CancellationToken cancellationToken)
        where T : SsmRecord, ISsmResource
    {
        var items = bodies.Select(body => new JsonObject { ["guid"] = NewGuid(), ["id"] = body.Key, ["data"] = body.Value.DeepClone() }).ToList();
        await Send(SsmCall.Bulk(HttpMethod.Put, T.Path, Batch(items)), cancellationToken);
    }

    public Task Update<T>(int id, JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        Send(SsmCall.Update(T.Path, id, body), cancellationToken);

    public Task Delete<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource =>
        Send(SsmCall.Delete(T.Path, id), cancellationToken);

    public async Task<SsmSchema> Schema<T>(CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var call = SsmCall.Look(T.Path, $"{T.Path}/schema");
        return SchemaReader.Read(call, await Send(call, cancellationToken));
    }

    public async Task<IReadOnlyList<SsmResourceInfo>> Resources(CancellationToken cancellationToken)
    {
        var call = SsmCall.Look("resources", "resources");
        return ResourceListReader.Read(call, await Send(call, cancellationToken));
    }

    public Task Login(CancellationToken cancellationToken) => _session.Renew(null, cancellationToken);

    public void Dispose()
    {
        _session.Dispose();
        _ownHttp?.Dispose();
    }

    private static JsonArray Batch(List<JsonObject> items) => items.Count is > 0 and <= SsmBulk.MostItems
        ? new JsonArray([.. items])
        : throw new ArgumentException($"A batch has 1 to {SsmBulk.MostItems} items, not {items.Count}.", nameof(items));

    private string NewGuid() => Guid.CreateVersion7(_time.GetUtcNow()).ToString();

    private async Task<SsmOutcome> Send(SsmCall call, CancellationToken cancellationToken) => Judged(call, await Ask(call, cancellationToken));

    private async Task<SsmOutcome> Ask(SsmCall call, CancellationToken cancellationToken)
    {
        var token = await _session.Token(cancellationToken);
        var outcome = await _wire.Send(call, token.Value, cancellationToken);
        if (!DoubtsToken(outcome, token))
            return outcome;
        var fresh = await _session.Renew(token, cancellationToken);
        return await _wire.Send(call, fresh.Value, cancellationToken);
    }

    // 401, 400 and 403 all say that nothing was applied, so the repeat is safe for writes as well. An application code shows that the token
    // was accepted.
    private bool DoubtsToken(SsmOutcome outcome, SsmToken token) =>
        outcome.Status == 401 || (outcome is { Status: 400 or 403, Error.Code: null } && _session.Age(token) > _options.TrustTokenFor);

    private static SsmOutcome Judged(SsmCall call, SsmOutcome outcome) => SsmVerdict.Of(call, outcome) is { } failure ? throw failure : outcome;
}
