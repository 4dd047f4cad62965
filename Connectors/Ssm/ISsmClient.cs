using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Connectors.Ssm;

/// <summary>
/// Typed client of one SSM tenant and credential (API v4). The resource is the record type. Failures are <see cref="SsmException"/>.
/// Reads are retried inside; a write is repeated inside only while it has certainly not been sent, or was answered 429 or 401.
/// </summary>
public interface ISsmClient
{
    /// <summary>
    /// Pages of a list, until an empty page (ssm-api 4.1); rows seen before in this call are left out; pages that keep bringing nothing new
    /// fail as Transient. Unreadable rows are in <see cref="SsmPage{T}.Malformed"/>.
    /// </summary>
    IAsyncEnumerable<SsmPage<T>> List<T>(SsmListQuery query, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>
    /// Rows created, updated or deleted since the given server-side stamps; falls back to three calls where the tenant refuses OR (ssm-api
    /// 4.3).
    /// </summary>
    IAsyncEnumerable<SsmPage<T>> Changes<T>(SsmWatermark since, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>
    /// One record, deleted ones included; null when SSM does not know the id (400 without a code other than 910, or 404); a record that cannot
    /// be read is Refused.
    /// </summary>
    Task<T?> Get<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>
    /// Creates and returns the new id. <paramref name="body"/>: only the keys to set, refs as bare ids. A success without an id is InDoubt.
    /// </summary>
    Task<int> Create<T>(JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>
    /// Creates up to <see cref="SsmBulk.MostItems"/> records in one call (ssm-api 5.2); one answer for each body, in their order. A failure of
    /// the call as a whole is thrown: Refused and InDoubt may both have created some of them, since how a tenant treats a bad item is unknown.
    /// </summary>
    Task<IReadOnlyList<SsmBulkItem>> CreateMany<T>(IReadOnlyList<JsonObject> bodies, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>Partial updates of up to <see cref="SsmBulk.MostItems"/> records in one call; read them back to learn which took effect.</summary>
    Task UpdateMany<T>(IReadOnlyList<KeyValuePair<int, JsonObject>> bodies, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>Partial update: only the keys in <paramref name="body"/>.</summary>
    Task Update<T>(int id, JsonObject body, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>Soft delete.</summary>
    Task Delete<T>(int id, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>Field lengths, required and custom fields of the tenant (GET /{resource}/schema).</summary>
    Task<SsmSchema> Schema<T>(CancellationToken cancellationToken) where T : SsmRecord, ISsmResource;

    /// <summary>The end points of the tenant and what this key may do with each (GET /resources).</summary>
    Task<IReadOnlyList<SsmResourceInfo>> Resources(CancellationToken cancellationToken);

    /// <summary>Logs in; used by checks. Fails as Configuration on wrong keys.</summary>
    Task Login(CancellationToken cancellationToken);

    /// <summary>Number of HTTP requests sent so far by this client, logins and repeats included.</summary>
    long RequestsSent { get; }
}
