using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <summary>Writes to one SSM tenant.</summary>
public sealed class SsmTarget : ITarget
{
    private readonly Dictionary<string, ISsmKindWriter> _kinds;
    private readonly Func<string, string, string?> _field;

    /// <param name="owned">What a new record carries to be ours in a shared tenant, by kind: SSM keys and values (D9).</param>
    /// <param name="lookup">Given where the tenant's filter by external id fails (D7).</param>
    /// <param name="protectedWrites">Shared by all that write to the tenant, so that what it wants is found out once; left out, one of its own.</param>
    /// <param name="batched">Kinds that are written in batches where the tenant accepts them (PRD-06).</param>
    public SsmTarget(
        ISsmClient client, CanonicalMapper mapper, IReadOnlyDictionary<string, JsonObject>? owned = null, SsmLookup? lookup = null, SsmProtectedWrites? protectedWrites = null,
        IReadOnlyCollection<string>? batched = null)
    {
        _field = mapper.SsmFieldOrNone;
        var writes = protectedWrites ?? new SsmProtectedWrites(client);
        var clears = new SsmClears(mapper);
        var batches = new Dictionary<string, ISsmKindBatches>();
        ISsmKindWriter Writer<T>(string kind) where T : SsmRecord, ISsmResource
        {
            var writer = new SsmKindWriter<T>(kind, client, mapper, writes, clears, owned, lookup);
            if (batched?.Contains(kind) == true) batches[kind] = new SsmKindBatches<T>(writer, client);
            return writer;
        }
        _kinds = new[]
        {
            Writer<SsmProductFamily>(Kind.Family), Writer<SsmRate>(Kind.Rate), Writer<SsmProduct>(Kind.Product), Writer<SsmProductRate>(Kind.ProductRate),
            Writer<SsmAccount>(Kind.Account), Writer<SsmAccountAddress>(Kind.Address), Writer<SsmContact>(Kind.Contact), Writer<SsmSalesOrder>(Kind.Order),
            Writer<SsmSalesOrderLine>(Kind.OrderLine), Writer<SsmSale>(Kind.Invoice),
        }.ToDictionary(k => k.Kind);
        Batches = batches.Count == 0 ? null : new SsmBatches(batches);
    }

    /// <summary>Kinds of records that are written to SSM.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Kind.All.Where(k => k != Kind.User)];

    /// <summary>Null where no kind is written in batches.</summary>
    public IBatchTarget? Batches { get; }

    public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, () => _kinds[request.Kind].Find(request, cancellationToken));

    public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => TargetFailures.Read(kind, () => _kinds[kind].Get(key, cancellationToken));

    public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, () => _kinds[request.Kind].Create(request, cancellationToken), _field);

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, async () => { await _kinds[request.Kind].Update(request, key, cancellationToken); return true; }, _field);

    public Task Delete(string kind, string key, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(kind, async () => { await _kinds[kind].Delete(key, cancellationToken); return true; });
}
