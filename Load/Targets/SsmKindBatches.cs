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

    public async Task<IReadOnlyList<IReadOnlyList<TargetRecord>?>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken)
    {
        if ((_setsWork || single.SetsOfExtIdsWork) && single.WhereIn(requests) is { } filters && await Rows(filters, cancellationToken) is { } rows)
            return [.. requests.Select(request => rows.Where(r => SsmKindWriter<T>.Same(request, r)).DistinctBy(r => r.Key).ToList())];
        var found = new List<IReadOnlyList<TargetRecord>?>();
        foreach (var request in requests) found.Add(await One(request, cancellationToken));
        return found;
    }

    // One that cannot be told costs the others nothing.
    private async Task<IReadOnlyList<TargetRecord>?> One(WriteRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await single.Find(request, cancellationToken);
        }
        catch (TargetException unclear) when (unclear.Failure == FailureClass.Unclear)
        {
            return null;
        }
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
            if (await Readable(key, cancellationToken) is { } record) found[key] = record;
        return found;
    }

    private async Task<TargetRecord?> Readable(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await single.Get(key, cancellationToken);
        }
        catch (SsmException unreadable) when (unreadable.Failure == SsmFailure.Refused)
        {
            return null;
        }
    }

    private async Task<Dictionary<string, TargetRecord>> Together(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            var (rows, _) = await All(SsmWhere.In("id", keys.Select(Id)), cancellationToken);
            var found = rows.Select(single.Record).ToDictionary(r => r.Key);
            if (found.Count > 1 && found.Count == keys.Count) _setsWork = true;
            return found;
        }
        catch (SsmException refused) when (refused.Failure == SsmFailure.Refused)
        {
            return [];
        }
    }

    // Null where the tenant does not take the question, such as for its length, or a row among the answers cannot be read: each is then asked for by itself.
    private async Task<List<TargetRecord>?> Rows(IReadOnlyList<SsmWhere> filters, CancellationToken cancellationToken)
    {
        try
        {
            var rows = new List<TargetRecord>();
            foreach (var filter in filters)
            {
                var (found, readable) = await All(filter, cancellationToken);
                if (!readable) return null;
                rows.AddRange(found.Where(r => !r.Deleted).Select(single.Record));
            }
            return rows;
        }
        catch (SsmException refused) when (refused.Failure is SsmFailure.Refused)
        {
            return null;
        }
    }

    private async Task<(List<T> Rows, bool Readable)> All(SsmWhere where, CancellationToken cancellationToken)
    {
        var (rows, readable) = (new List<T>(), true);
        await foreach (var page in client.List<T>(SsmListQuery.For(where), cancellationToken))
        {
            rows.AddRange(page.Rows);
            readable &= page.Malformed.Count == 0;
        }
        return (rows, readable);
    }

    private static int Id(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
