using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <inheritdoc />
internal sealed class SsmKindWriter<T>(
    string kind, ISsmClient client, CanonicalMapper mapper, SsmClears clears, IReadOnlyDictionary<string, JsonObject>? owned) : ISsmKindWriter where T : SsmRecord, ISsmResource
{
    public string Kind => kind;

    public async Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken)
    {
        var body = mapper.SsmCreateBody(kind, request.Image, request.Fields);
        var found = new List<TargetRecord>();
        await foreach (var page in client.List<T>(new SsmListQuery(Where(body).ToString()), cancellationToken))
            found.AddRange(page.Rows.Where(r => !r.Deleted).Select(Record).Where(r => Same(request, r)));
        return found;
    }

    public async Task<TargetRecord?> Get(string key, CancellationToken cancellationToken) =>
        await client.Get<T>(Id(key), cancellationToken) is { } record ? Record(record) : null;

    public async Task<string> Create(WriteRequest request, CancellationToken cancellationToken)
    {
        var body = mapper.SsmCreateBody(kind, request.Image, request.Fields);
        foreach (var (key, value) in owned?.GetValueOrDefault(kind) ?? []) body[key] = value?.DeepClone();
        return (await client.Create<T>(body, cancellationToken)).ToString(CultureInfo.InvariantCulture);
    }

    public async Task Update(WriteRequest request, string key, CancellationToken cancellationToken)
    {
        var body = mapper.SsmBody(kind, request.Image, request.Fields);
        while (body.Count > 0)
        {
            var emptied = body.Where(v => v.Value is null).Select(v => v.Key).ToList();
            if (!await Put(key, body, emptied, cancellationToken)) continue;
            var kept = await Kept(key, clears.Unproven(kind, emptied), cancellationToken);
            if (!clears.Next(kind, kept)) return;
            body = new(kept.Select(k => KeyValuePair.Create(k, (JsonNode?)null)));
        }
    }

    // A refusal may be about the way a field is cleared: it then costs that field its way, not the record its update.
    private async Task<bool> Put(string key, JsonObject body, List<string> emptied, CancellationToken cancellationToken)
    {
        try
        {
            var filled = clears.Fill(kind, body);
            if (filled.Count > 0) await client.Update<T>(Id(key), filled, cancellationToken);
            return true;
        }
        catch (SsmException refused) when (refused.Failure == SsmFailure.Refused && clears.Next(kind, Named(refused, emptied)))
        {
            return false;
        }
    }

    private static List<string> Named(SsmException refused, List<string> emptied)
    {
        var named = emptied.FindAll(k => string.Equals(k, refused.Field, StringComparison.OrdinalIgnoreCase));
        return named.Count > 0 ? named : emptied;
    }

    private async Task<IReadOnlyList<string>> Kept(string key, IReadOnlyList<string> unproven, CancellationToken cancellationToken)
    {
        if (unproven.Count == 0 || await Get(key, cancellationToken) is not { } now) return [];
        var kept = unproven.Where(k => now.Image[mapper.SsmField(kind, k)].HasValue).ToList();
        clears.Proved(kind, unproven.Except(kept));
        return kept;
    }

    public Task Delete(string key, CancellationToken cancellationToken) => client.Delete<T>(Id(key), cancellationToken);

    private TargetRecord Record(T record) =>
        new(record.Id.ToString(CultureInfo.InvariantCulture), mapper.FromSsm(record), record.Deleted, record.SalesRepIdUpdated, SsmExtra.Of(record));

    // The filter narrows, this decides: only rows whose value equals ours exactly count (D7).
    private bool Same(WriteRequest request, TargetRecord record) => NaturalKey.Of(kind).All(f => record.Image[f] == request.Image[f]);

    private SsmWhere Where(JsonObject body) => kind switch
    {
        Canonical.Records.Kind.Family => SsmWhere.Equal("descriptionEN", Text(body, "descriptionEN")),
        Canonical.Records.Kind.Rate => SsmWhere.Equal("extID", Text(body, "extID")),
        Canonical.Records.Kind.ProductRate => SsmWhere.And(SsmWhere.Equal("productId.id", Number(body, "productId")), SsmWhere.Equal("rateId.id", Number(body, "rateId"))),
        Canonical.Records.Kind.Address => SsmWhere.And(SsmWhere.Equal("accountId.id", Number(body, "accountId")), SsmWhere.Equal("description", Text(body, "description"))),
        Canonical.Records.Kind.OrderLine => SsmWhere.Equal("salesorderId.id", Number(body, "salesOrderId")),
        _ => SsmWhere.Equal("extId", Text(body, "extId")),
    };

    private static string Text(JsonObject body, string key) => body[key]!.GetValue<string>();
    private static int Number(JsonObject body, string key) => body[key]!.GetValue<int>();
    private static int Id(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
