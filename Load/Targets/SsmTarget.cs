using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <summary>Writes to one SSM tenant.</summary>
/// <param name="owned">What a new record carries to be ours in a shared tenant, by kind: SSM keys and values (D9).</param>
public sealed class SsmTarget(ISsmClient client, CanonicalMapper mapper, IReadOnlyDictionary<string, JsonObject>? owned = null) : ITarget
{
    private readonly Dictionary<string, ISsmKindWriter> _kinds = new ISsmKindWriter[]
    {
        new SsmKindWriter<SsmProductFamily>(Kind.Family, client, mapper, owned), new SsmKindWriter<SsmRate>(Kind.Rate, client, mapper, owned),
        new SsmKindWriter<SsmProduct>(Kind.Product, client, mapper, owned), new SsmKindWriter<SsmProductRate>(Kind.ProductRate, client, mapper, owned),
        new SsmKindWriter<SsmAccount>(Kind.Account, client, mapper, owned), new SsmKindWriter<SsmAccountAddress>(Kind.Address, client, mapper, owned),
        new SsmKindWriter<SsmContact>(Kind.Contact, client, mapper, owned), new SsmKindWriter<SsmSalesOrder>(Kind.Order, client, mapper, owned),
        new SsmKindWriter<SsmSalesOrderLine>(Kind.OrderLine, client, mapper, owned), new SsmKindWriter<SsmSale>(Kind.Invoice, client, mapper, owned),
    }.ToDictionary(k => k.Kind);

    public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) =>
        Guarded(request.Kind, () => _kinds[request.Kind].Find(request, cancellationToken));

    public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => Guarded(kind, () => _kinds[kind].Get(key, cancellationToken));

    public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) =>
        Guarded(request.Kind, () => _kinds[request.Kind].Create(request, cancellationToken));

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        Guarded(request.Kind, async () => { await _kinds[request.Kind].Update(request, key, cancellationToken); return true; });

    public Task Delete(string kind, string key, CancellationToken cancellationToken) =>
        Guarded(kind, async () => { await _kinds[kind].Delete(key, cancellationToken); return true; });

    private static async Task<T> Guarded<T>(string kind, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (MappingException unmapped)
        {
            throw new TargetException(FailureClass.Refused, LoadCodes.Unmapped, unmapped.Message, unmapped) { Field = unmapped.Field };
        }
        catch (SsmException failed)
        {
            throw new TargetException(Enum.Parse<FailureClass>(failed.Failure.ToString()), failed.Code, $"{kind}: {failed.Message}", failed)
            {
                Field = failed.Field, RetryAfter = failed.RetryAfter,
            };
        }
    }
}
