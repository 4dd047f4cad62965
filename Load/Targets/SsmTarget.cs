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

    /// <param name="owned">What a new record carries to be ours in a shared tenant, by kind: SSM keys and values (D9).</param>
    public SsmTarget(ISsmClient client, CanonicalMapper mapper, IReadOnlyDictionary<string, JsonObject>? owned = null)
    {
        var clears = new SsmClears(mapper);
        _kinds = new ISsmKindWriter[]
        {
            new SsmKindWriter<SsmProductFamily>(Kind.Family, client, mapper, clears, owned), new SsmKindWriter<SsmRate>(Kind.Rate, client, mapper, clears, owned),
            new SsmKindWriter<SsmProduct>(Kind.Product, client, mapper, clears, owned), new SsmKindWriter<SsmProductRate>(Kind.ProductRate, client, mapper, clears, owned),
            new SsmKindWriter<SsmAccount>(Kind.Account, client, mapper, clears, owned), new SsmKindWriter<SsmAccountAddress>(Kind.Address, client, mapper, clears, owned),
            new SsmKindWriter<SsmContact>(Kind.Contact, client, mapper, clears, owned), new SsmKindWriter<SsmSalesOrder>(Kind.Order, client, mapper, clears, owned),
            new SsmKindWriter<SsmSalesOrderLine>(Kind.OrderLine, client, mapper, clears, owned), new SsmKindWriter<SsmSale>(Kind.Invoice, client, mapper, clears, owned),
        }.ToDictionary(k => k.Kind);
    }

    public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, () => _kinds[request.Kind].Find(request, cancellationToken));

    public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => TargetFailures.Sorted(kind, () => _kinds[kind].Get(key, cancellationToken));

    public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, () => _kinds[request.Kind].Create(request, cancellationToken));

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(request.Kind, async () => { await _kinds[request.Kind].Update(request, key, cancellationToken); return true; });

    public Task Delete(string kind, string key, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(kind, async () => { await _kinds[kind].Delete(key, cancellationToken); return true; });
}
