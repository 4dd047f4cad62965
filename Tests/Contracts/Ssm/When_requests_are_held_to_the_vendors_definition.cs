using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Definition;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>Every request the client can send, with every field the mapper can write, against the published definition, or where that is silent the schema of the tenant.</summary>
public sealed class When_requests_are_held_to_the_vendors_definition : IAsyncLifetime
{
    private static readonly MappingSettings Settings = new();
    private static readonly CanonicalMapper Mapper = new(Settings, new ReferenceLists(new ReferenceSources
    {
        Countries = [new() { Id = 44, Iso2 = "GB" }], Currencies = [new() { Id = 3, IsoCode = "gbp" }], SageCurrencies = [new() { Number = 1, Code = "GBP", BaseCurrency = true, Rate = 1 }],
        AccountStatuses = [new() { Id = 22, DescriptionEN = "Client" }, new() { Id = 21, DescriptionEN = "Potential" }],
        OrderStatuses = [.. Settings.OrderStatusLabels.Values.Select((label, i) => new SsmSalesOrderStatus { Id = 100 + i, DescriptionEN = label })],
        ContactTypes = [new() { Id = 5, DescriptionEN = "Buyer" }], Branches = [new() { Id = 1, DescriptionEN = "Main", Default = true }],
        Users = [new() { Id = 51, Name = "Connector", ExtId = "ADMIN" }, new() { Id = 61, Name = "Aoife", ExtId = "AB" }], AdminUserId = 51,
    }, Settings));
    private SsmStub _stub = null!;
    private SsmClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stub = await SsmStub.Start();
        _client = new(Options(_stub.Address, SsmStub.PublicKey, SsmStub.PrivateKey), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task Should_ask_for_lists_and_records_as_defined()
    {
        await ReadAll<SsmAccount>();
        await ReadAll<SsmContact>();
        await ReadAll<SsmSalesOrder>();
        await ReadAll<SsmSalesOrderLine>();
        await ListAll<SsmUser>();
        await ListAll<SsmBranch>();
        await ListAll<SsmCountry>();
        await ListAll<SsmCurrency>();
        await ListAll<SsmAccountStatus>();
        await ListAll<SsmContactType>();
        await ListAll<SsmSalesOrderStatus>();
        _stub.Calls.Select(c => c.Resource).Distinct().ShouldBe(VendorDefinition.Resources, ignoreOrder: true);
        Problems().ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_write_bodies_as_defined()
    {
        await WriteAll<SsmAccount>(Kind.Account);
        await WriteAll<SsmContact>(Kind.Contact);
        await WriteAll<SsmSalesOrder>(Kind.Order);
        await WriteAll<SsmSalesOrderLine>(Kind.OrderLine);
        _stub.Calls.Count.ShouldBe(12);
        Problems().ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_write_into_batches_what_a_single_write_has()
    {
        var (body, change) = Bodies(Kind.Account);
        _stub.Then(StubReply.Ok("[]"));
        await _client.CreateMany<SsmAccount>([body, body], Cancel);
        await _client.UpdateMany<SsmAccount>([new(7, change)], Cancel);
        var (made, changed) = (_stub.Calls[0], _stub.Calls[1]);
        (made.Verb, made.Path, changed.Verb, changed.Path).ShouldBe(("POST", "accounts/bulk", "PUT", "accounts/bulk"));
        var items = JsonNode.Parse(made.Body)!.AsArray();
        items.Select(i => i!["guid"]!.GetValue<string>()).ShouldBeUnique();
        items.ShouldAllBe(i => JsonNode.DeepEquals(i!["data"], body) && i!.AsObject().Count == 2);
        var item = JsonNode.Parse(changed.Body)!.AsArray().ShouldHaveSingleItem()!;
        (item["id"]!.GetValue<int>(), JsonNode.DeepEquals(item["data"], change)).ShouldBe((7, true));
    }

    [Fact]
    public async Task Should_write_only_fields_that_the_tenant_declares()
    {
        await using var tenant = await SimulatorTenant.Start(new SsmSwitches());
        using var client = new SsmClient(Options(tenant.Address, tenant.PublicKey, tenant.PrivateKey), TimeProvider.System);
        var schemas = new Dictionary<string, SsmSchema>
        {
            [Kind.Family] = await client.Schema<SsmProductFamily>(Cancel), [Kind.Rate] = await client.Schema<SsmRate>(Cancel), [Kind.Product] = await client.Schema<SsmProduct>(Cancel),
            [Kind.ProductRate] = await client.Schema<SsmProductRate>(Cancel), [Kind.Account] = await client.Schema<SsmAccount>(Cancel),
            [Kind.Address] = await client.Schema<SsmAccountAddress>(Cancel), [Kind.Contact] = await client.Schema<SsmContact>(Cancel),
            [Kind.Order] = await client.Schema<SsmSalesOrder>(Cancel), [Kind.OrderLine] = await client.Schema<SsmSalesOrderLine>(Cancel), [Kind.Invoice] = await client.Schema<SsmSale>(Cancel),
        };
        foreach (var (kind, schema) in schemas)
        {
            var (create, _) = Bodies(kind);
            create.Select(p => p.Key).Where(key => schema.Fields.GetValueOrDefault(key) is not { ReadOnly: false }).ShouldBeEmpty(kind);
            schema.Fields.Values.Where(f => f.Required && f.Name != "id" && !create.ContainsKey(f.Name)).Select(f => f.Name).Where(n => n != "salesorderId").ShouldBeEmpty(kind);
        }
    }

    [Theory]
    [InlineData("POST", "accounts", """{"name":"A","branchId":1,"salesRepId1":61,"telephone":"1"}""", "telephone is not defined")]
    [InlineData("POST", "accounts", """{"name":"A","branchId":1}""", "salesRepId1 is required")]
    [InlineData("PUT", "accounts/7", """{"countryId":{"id":1}}""", "countryId is not of type integer")]
    [InlineData("PUT", "salesordersLines/7", """{"quantity":2.5}""", "quantity is not of type integer")]
    [InlineData("PATCH", "accounts/7", "{}", "is not defined")]
    [InlineData("GET", "invoices", "", "is not defined")]
    public void Should_notice_a_request_that_does_not_fit(string verb, string path, string body, string problem) =>
        VendorDefinition.Problems(new(verb, path, new QueryCollection(), new HeaderDictionary(), body)).ShouldContain(p => p.Contains(problem));

    private IEnumerable<string> Problems() => _stub.Calls.SelectMany(c => VendorDefinition.Problems(c).Select(p => $"{c.Verb} {c.Path}: {p}"));

    private async Task ListAll<T>() where T : SsmRecord, ISsmResource
    {
        await foreach (var _ in _client.List<T>(SsmListQuery.For(SsmWhere.Equal("id", 1)), Cancel)) Cancel.ThrowIfCancellationRequested();
    }

    private async Task ReadAll<T>() where T : SsmRecord, ISsmResource
    {
        await ListAll<T>();
        await foreach (var _ in _client.Changes<T>(new(DateTime.MinValue, DateTime.MinValue, DateTime.MinValue), Cancel)) Cancel.ThrowIfCancellationRequested();
        _stub.Then(StubReply.Ok("""{"id":7}"""));
        await _client.Get<T>(7, Cancel);
    }

    private async Task WriteAll<T>(string kind) where T : SsmRecord, ISsmResource
    {
        var (create, update) = Bodies(kind);
        _stub.Then(StubReply.Ok("""{"Message":"entity created","id":7}"""), StubReply.Ok("""{"Message":"entity updated"}"""), StubReply.Ok("""{"Message":"entity deleted"}"""));
        await _client.Create<T>(create, Cancel);
        await _client.Update<T>(7, update, Cancel);
        await _client.Delete<T>(7, Cancel);
    }

    private static (JsonObject Create, JsonObject Update) Bodies(string kind)
    {
        var image = RecordSchema.Of(kind).Fields.Aggregate(Image.Empty, (i, field) => i.With(field.Name, Value(kind, field)));
        var fields = image.Names.ToHashSet();
        return (Mapper.SsmCreateBody(kind, image, fields), Mapper.SsmBody(kind, image, fields));
    }

    private static FieldValue Value(string kind, RecordField field) => (kind, field.Name) switch
    {
        (_, "country") => FieldValue.Of("GB"),
        (_, "currency") => FieldValue.Of("GBP"),
        (Kind.Account, "status") => FieldValue.Of(AccountStatus.Client),
        (Kind.Order, "status") => FieldValue.Of("OrderReceived"),
        (_, "owner" or "rep") => FieldValue.Of("61"),
        _ when field.Type == typeof(decimal) => FieldValue.Of(2m),
        _ when field.Type == typeof(bool) => FieldValue.Of(true),
        _ when field.Type == typeof(DateOnly) => FieldValue.Of(new DateOnly(2026, 3, 2)),
        _ => FieldValue.Of("7"),
    };

    private static SsmClientOptions Options(Uri address, string publicKey, string privateKey) =>
        new() { BaseAddress = address, PublicKey = publicKey, PrivateKey = privateKey, RequestsPerSecond = null };
}
