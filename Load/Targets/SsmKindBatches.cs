using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <inheritdoc />
internal sealed class SsmKindBatches<T>(SsmKindWriter<T> single, ISsmClient client) : ISsmKindBatches where T : SsmRecord, ISsmResource
{
    // Whether a list may be asked for a set of values is only known once it has answered one (ssm-api 4.2).
    private volatile bool _setsWork;

    public async Task<IReadOnlyList<IReadOnlyList<TargetRecord>>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken)
    {
        if ((_setsWork || single.SetsOfExtIdsWork) && single.WhereIn(requests) is { } filters && await Rows(filters, cancellationToken) is { } rows)
            return [.. requests.Select(request => rows.Where(r => SsmKindWriter<T>.Same(request, r)).DistinctBy(r => r.Key).ToList())];
        var found = new List<IReadOnlyList<TargetRecord>>();
        foreach (var request in requests) found.Add(await single.Find(request, cancellationToken));
        return found;
    }

    public async Task<IReadOnlyList<string?>> Create(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken)
    {
        var items = await client.CreateMany<T>([.. requests.Select(single.Body)], cancellationToken);
        return [.. items.Select(item => item.Id?.ToString(CultureInfo.InvariantCulture))];
    }

    public Task Update(IReadOnlyList<KeyValuePair<string, WriteRequest>> requests, CancellationToken cancellationToken) =>
        client.UpdateMany<T>([.. requests.Select(r => KeyValuePair.Create(Id(r.Key), single.Changed(r.Value)))], cancellationToken);

    public async Task<IReadOnlyDictionary<string, TargetRecord>> Get(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = await Together(keys, cancellationToken);
        foreach (var key in keys.Where(key => !found.ContainsKey(key)))
            if (await single.Get(key, cancellationToken) is { } record) found[key] = record;
        return found;
    }

    private async Task<Dictionary<string, TargetRecord>> Together(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await All(SsmWhere.In("id", keys.Select(Id)), cancellationToken)).Select(single.Record).ToDictionary(r => r.Key);
            if (found.Count > 1 && found.Count == keys.Count) _setsWork = true;
            return found;
        }
        catch (SsmException refused) when (refused.Failure == SsmFailure.Refused)
        {
            return [];
        }
    }

    // Null where the tenant does not take the question, such as for its length.
    private async Task<List<TargetRecord>?> Rows(IReadOnlyList<SsmWhere> filters, CancellationToken cancellationToken)
    {
        try
        {
            var rows = new List<TargetRecord>();
            foreach (var filter in filters) rows.AddRange((await All(filter, cancellationToken)).Where(r => !r.Deleted).Select(single.Record));
            return rows;
        }
        catch (SsmException refused) when (refused.Failure is SsmFailure.Refused)
        {
            return null;
        }
    }

    private async Task<List<T>> All(SsmWhere where, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await foreach (var page in client.List<T>(SsmListQuery.For(where), cancellationToken)) rows.AddRange(page.Rows);
        return rows;
    }

    private static int Id(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
