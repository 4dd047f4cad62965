using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Load.Targets;

/// <inheritdoc />
internal sealed class SsmKindWriter<T>(string kind, ISsmClient client, CanonicalMapper mapper, IReadOnlyDictionary<string, JsonObject>? owned) : ISsmKindWriter where T : SsmRecord, ISsmResource
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

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) =>
        client.Update<T>(Id(key), mapper.SsmBody(kind, request.Image, request.Fields), cancellationToken);

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
