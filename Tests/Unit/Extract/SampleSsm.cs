using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Tests.Unit.Extract;

/// <summary>An SSM tenant in memory that is only read.</summary>
internal sealed class SampleSsm : ISsmClient
{
    public List<SsmRecord> Records { get; } = [];
    public List<SsmMalformedRow> Malformed { get; } = [];
    public List<(Type Resource, SsmWatermark? Since)> Reads { get; } = [];
    public long RequestsSent => Reads.Count;

    public IAsyncEnumerable<SsmPage<T>> List<T>(SsmListQuery query, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => Pages<T>(null, cancellationToken);

    public IAsyncEnumerable<SsmPage<T>> Changes<T>(SsmWatermark since, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => Pages<T>(since, cancellationToken);

    public Task<T?> Get<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => Task.FromResult(Records.OfType<T>().FirstOrDefault(r => r.Id == id));

    public Task<int> Create<T>(JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task<IReadOnlyList<SsmBulkItem>> CreateMany<T>(IReadOnlyList<JsonObject> bodies, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task UpdateMany<T>(IReadOnlyList<KeyValuePair<int, JsonObject>> bodies, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task Update<T>(int id, JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task Delete<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task<SsmSchema> Schema<T>(CancellationToken cancellationToken) where T : SsmRecord, ISsmResource => throw Written();
    public Task<IReadOnlyList<SsmResourceInfo>> Resources(CancellationToken cancellationToken) => throw Written();
    public Task Login(CancellationToken cancellationToken) => throw Written();

    private async IAsyncEnumerable<SsmPage<T>> Pages<T>(SsmWatermark? since, [EnumeratorCancellation] CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        Reads.Add((typeof(T), since));
        await Task.CompletedTask;
        var rows = Records.OfType<T>().Where(r => since is null || r.DateCreated > since.Created || r.DateUpdated > since.Updated || r.DateDeleted > since.Deleted);
        var page = 0;
        foreach (var chunk in rows.Chunk(2)) yield return new(page++, chunk, 0);
        if (Malformed.Count > 0) yield return new(page, [], 0) { Malformed = [.. Malformed.Where(m => m.Resource == T.Path)] };
    }

    private static InvalidOperationException Written() => new("Reading a stream writes nothing and asks for nothing else.");
}
