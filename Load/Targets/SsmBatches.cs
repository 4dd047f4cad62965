using System.Collections.Concurrent;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;

namespace Sage50Etl.Load.Targets;

/// <summary>Batches of one SSM tenant: for the kinds that the settings name, until the tenant shows that it has none (ssm-api 5.2).</summary>
public sealed class SsmBatches : IBatchTarget
{
    // A tenant that refused so many batches and never accepted one, or never says what became of them, has no use for them.
    private const int Patience = 2;
    private const int First = 10;
    private static readonly string[] Updated = [Kind.ProductRate, Kind.Invoice];
    private readonly Dictionary<string, ISsmKindBatches> _kinds;
    private readonly ConcurrentDictionary<string, bool> _taken = new();
    private readonly ConcurrentDictionary<string, int> _refused = new();

    internal SsmBatches(Dictionary<string, ISsmKindBatches> kinds) => _kinds = kinds;

    public int MostItems(string kind) => HasTaken(kind) ? SsmBulk.MostItems : First;

    // Updates of kinds that may be read-only or have fields to clear need more than one call (D3).
    public bool Takes(string kind, string action) => _kinds.ContainsKey(kind) && _refused.GetValueOrDefault(kind) < Patience
        && (action == "create" || (action == "update" && Updated.Contains(kind)));

    public bool HasTaken(string kind) => _taken.ContainsKey(kind);

    public Task<IReadOnlyList<IReadOnlyList<TargetRecord>?>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(requests[0].Kind, () => _kinds[requests[0].Kind].Find(requests, cancellationToken));

    public async Task<IReadOnlyList<string?>> Create(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken)
    {
        var kind = requests[0].Kind;
        var keys = await Learnt(kind, () => _kinds[kind].Create(requests, cancellationToken));
        // Answers that name no record have each one looked up: that is dearer than sending them singly.
        if (keys.All(key => key is null) && requests.Count > 1) _refused.AddOrUpdate(kind, 1, (_, times) => times + 1);
        return keys;
    }

    public Task Update(IReadOnlyList<KeyValuePair<string, WriteRequest>> requests, CancellationToken cancellationToken) => Learnt(requests[0].Value.Kind, async () =>
    {
        await _kinds[requests[0].Value.Kind].Update(requests, cancellationToken);
        return true;
    });

    public Task<IReadOnlyDictionary<string, TargetRecord>> Get(string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        TargetFailures.Sorted(kind, () => _kinds[kind].Get(keys, cancellationToken));

    private async Task<T> Learnt<T>(string kind, Func<Task<T>> call)
    {
        try
        {
            var result = await TargetFailures.Sorted(kind, call);
            _taken[kind] = true;
            return result;
        }
        catch (TargetException failed) when (failed.Failure == FailureClass.Refused || failed.Code is SsmErrorCodes.ResourceMissing or SsmErrorCodes.Forbidden)
        {
            if (failed.Failure != FailureClass.Refused) _refused[kind] = Patience;
            else if (!HasTaken(kind)) _refused.AddOrUpdate(kind, 1, (_, times) => times + 1);
            throw new TargetException(FailureClass.Refused, failed.Code, failed.Message, failed) { Field = failed.Field };
        }
    }
}
