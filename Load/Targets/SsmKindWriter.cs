using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <inheritdoc />
internal sealed class SsmKindWriter<T>(
    string kind, ISsmClient client, CanonicalMapper mapper, SsmProtectedWrites writes, SsmClears clears,
    IReadOnlyDictionary<string, JsonObject>? owned, SsmLookup? lookup) : ISsmKindWriter where T : SsmRecord, ISsmResource
{
    public string Kind => kind;

    public async Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken)
    {
        if (lookup is not null && HasExtId) return await FindWithoutFilter(lookup, request, cancellationToken);
        var body = mapper.SsmCreateBody(kind, request.Image, request.Fields);
        var (found, unreadable) = (new List<TargetRecord>(), new List<SsmMalformedRow>());
        await foreach (var page in client.List<T>(new SsmListQuery(Where(body).ToString()), cancellationToken))
        {
            found.AddRange(page.Rows.Where(r => !r.Deleted).Select(Record).Where(r => Same(request, r)));
            unreadable.AddRange(page.Malformed);
        }
        return found.Count == 0 && unreadable.Count > 0 ? throw CannotTell(unreadable[0]) : found;
    }

    // What cannot be read may be the record that is looked for.
    private TargetException CannotTell(SsmMalformedRow row) => new(FailureClass.Unclear, SsmErrorCodes.MalformedRow,
        $"{kind}: whether SSM has the record already cannot be told, since {row.Resource} {row.Id?.ToString(CultureInfo.InvariantCulture) ?? "without an id"} cannot be read: "
        + $"field {row.Field ?? "unknown"}, {row.Reason}. Nothing is sent. Correct that record in SSM, or report the form of this field.") { Field = row.Field };

    private static readonly string[] ByOtherFields =
        [Canonical.Records.Kind.Family, Canonical.Records.Kind.ProductRate, Canonical.Records.Kind.Address, Canonical.Records.Kind.OrderLine];

    private string ExtIdKey => kind == Canonical.Records.Kind.Rate ? "extID" : "extId";

    private bool HasExtId => !ByOtherFields.Contains(kind);

    // What was made after staging was read is in the changes since then; anything older is in staging (D7). Only what still is so counts.
    private async Task<IReadOnlyList<TargetRecord>> FindWithoutFilter(SsmLookup lookup, WriteRequest request, CancellationToken cancellationToken)
    {
        var since = await lookup.Since(kind, cancellationToken);
        var pages = since is null ? client.List<T>(new SsmListQuery(), cancellationToken) : client.Changes<T>(since, cancellationToken);
        var found = new Dictionary<string, TargetRecord>();
        var ours = Text(mapper.SsmCreateBody(kind, request.Image, request.Fields), ExtIdKey);
        SsmMalformedRow? unreadable = null;
        await foreach (var page in pages)
        {
            foreach (var record in page.Rows.Where(r => !r.Deleted).Select(Record).Where(r => Same(request, r))) found[record.Key] = record;
            unreadable ??= page.Malformed.FirstOrDefault(r => r.ExtId is null || r.ExtId == ours);
        }
        foreach (var staged in await lookup.Staged(kind, request.Image, cancellationToken))
            if (!found.ContainsKey(staged.Key) && await Get(staged.Key, cancellationToken) is { Deleted: false } now && Same(request, now)) found[now.Key] = now;
        return found.Count == 0 && unreadable is not null ? throw CannotTell(unreadable) : [.. found.Values];
    }

    public async Task<TargetRecord?> Get(string key, CancellationToken cancellationToken) =>
        await client.Get<T>(Id(key), cancellationToken) is { } record ? Record(record) : null;

    public async Task<string> Create(WriteRequest request, CancellationToken cancellationToken) =>
        (await client.Create<T>(Body(request), cancellationToken)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The body of a create.</summary>
    public JsonObject Body(WriteRequest request)
    {
        var body = mapper.SsmCreateBody(kind, request.Image, request.Fields);
        foreach (var (key, value) in owned?.GetValueOrDefault(kind) ?? []) body[key] = value?.DeepClone();
        return body;
    }

    /// <summary>The body of an update.</summary>
    public JsonObject Changed(WriteRequest request) => clears.Fill(kind, mapper.SsmBody(kind, request.Image, request.Fields));

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        new SsmClearing<T>(kind, Id(key), client, mapper, writes, clears).Write(mapper.SsmBody(kind, request.Image, request.Fields), cancellationToken);

    public Task Delete(string key, CancellationToken cancellationToken) => writes.Delete<T>(Id(key), cancellationToken);

    public TargetRecord Record(T record) =>
        new(record.Id.ToString(CultureInfo.InvariantCulture), mapper.FromSsm(record), record.Deleted, record.SalesRepIdUpdated, SsmExtra.Of(record));

    // The filter narrows, this decides: only rows whose value equals ours exactly count (D7).
    public static bool Same(WriteRequest request, TargetRecord record) => NaturalKey.Of(request.Kind).All(f => record.Image[f] == request.Image[f]);

    // How long an address a tenant takes is unknown (ssm-api 4.2); so many keys stay below the 2,048 characters that any server takes.
    private const int MostKeys = 40;

    /// <summary>That lists can be asked for a set of external ids was tried at the start (D7).</summary>
    public bool SetsOfExtIdsWork => HasExtId && lookup is null && kind != Canonical.Records.Kind.Rate;

    /// <summary>Conditions that together find what any of the creates would repeat; null where only one at a time can be asked for.</summary>
    public IReadOnlyList<SsmWhere>? WhereIn(IReadOnlyList<WriteRequest> requests)
    {
        var bodies = requests.Select(r => mapper.SsmCreateBody(kind, r.Image, r.Fields)).ToList();
        return kind switch
        {
            Canonical.Records.Kind.ProductRate => [.. bodies.GroupBy(b => Number(b, "rateId")).Select(rate =>
                SsmWhere.And(SsmWhere.Equal("rateId.id", rate.Key), SsmWhere.In("productId.id", rate.Select(b => Number(b, "productId")).Distinct())))],
            Canonical.Records.Kind.OrderLine => [SsmWhere.In("salesorderId.id", bodies.Select(b => Number(b, "salesOrderId")).Distinct())],
            Canonical.Records.Kind.Address => [SsmWhere.In("accountId.id", bodies.Select(b => Number(b, "accountId")).Distinct())],
            _ when SetsOfExtIdsWork => [.. bodies.Select(b => Text(b, "extId")).Chunk(MostKeys).Select(keys => SsmWhere.In("extId", keys))],
            _ => null,
        };
    }

    private SsmWhere Where(JsonObject body) => kind switch
    {
        Canonical.Records.Kind.Family => SsmWhere.Equal("descriptionEN", Text(body, "descriptionEN")),
        Canonical.Records.Kind.ProductRate => SsmWhere.And(SsmWhere.Equal("productId.id", Number(body, "productId")), SsmWhere.Equal("rateId.id", Number(body, "rateId"))),
        Canonical.Records.Kind.Address => SsmWhere.And(SsmWhere.Equal("accountId.id", Number(body, "accountId")), SsmWhere.Equal("description", Text(body, "description"))),
        Canonical.Records.Kind.OrderLine => SsmWhere.Equal("salesorderId.id", Number(body, "salesOrderId")),
        _ => SsmWhere.Equal(ExtIdKey, Text(body, ExtIdKey)),
    };

    private static string Text(JsonObject body, string key) => body[key]!.GetValue<string>();
    private static int Number(JsonObject body, string key) => body[key]!.GetValue<int>();
    private static int Id(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
