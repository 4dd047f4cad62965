using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

/// <summary>The read-back of a write goes through the reader's mapping (D3): what was sent must compare equal there.</summary>
public sealed class When_a_body_comes_back_from_SSM
{
    private static readonly Dictionary<string, Func<string, SsmRecord>> Readers = new()
    {
        [Kind.Family] = Read<SsmProductFamily>, [Kind.Rate] = Read<SsmRate>, [Kind.Product] = Read<SsmProduct>, [Kind.ProductRate] = Read<SsmProductRate>,
        [Kind.Account] = Read<SsmAccount>, [Kind.Address] = Read<SsmAccountAddress>, [Kind.Contact] = Read<SsmContact>, [Kind.Order] = Read<SsmSalesOrder>,
        [Kind.OrderLine] = Read<SsmSalesOrderLine>, [Kind.Invoice] = Read<SsmSale>,
    };

    public static TheoryData<string> Kinds => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_be_the_image_that_was_sent(string kind)
    {
        var fields = RecordSchema.Of(kind).Fields;
        var image = Image.From(fields.Select(f => KeyValuePair.Create(f.Name, FieldValue.Of(Example(f)))));
        var body = Sample.Mapper.SsmBody(kind, image, fields.Select(f => f.Name).ToHashSet());
        var back = Sample.Mapper.FromSsm(Readers[kind](AsAnswered(kind, body)));
        Texts(back).ShouldBe(Texts(image));
        back.SameAs(image).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_stay_empty_where_null_was_sent(string kind)
    {
        var fields = RecordSchema.Of(kind).Fields;
        var image = Image.From(fields.Select(f => KeyValuePair.Create(f.Name, FieldValue.Null)));
        var body = Sample.Mapper.SsmBody(kind, image, fields.Select(f => f.Name).ToHashSet());
        Sample.Mapper.FromSsm(Readers[kind](AsAnswered(kind, body))).SameAs(image).ShouldBeTrue();
    }

    private static object Example(RecordField field) => field switch
    {
        { RefersTo: not null } => "61",
        { Name: "country" } => "IE",
        { Name: "currency" } => "EUR",
        { Name: "status" } => field.Name == "status" && RecordSchema.Of(Kind.Order).Fields.Contains(field) ? OrderState.OrderOnHold : AccountStatus.Potential,
        { Name: "position" or "quantity" } => 3m,
        { Type: var type } when type == typeof(decimal) => -12.345m,
        { Type: var type } when type == typeof(bool) => true,
        { Type: var type } when type == typeof(DateOnly) => new DateOnly(2024, 2, 29),
        _ => $"Größe {field.Name}",
    };

    // SSM answers references as objects, except the currency of a rate.
    private static string AsAnswered(string kind, JsonObject body)
    {
        var answer = new JsonObject();
        foreach (var (key, value) in body)
            answer[key] = value is JsonValue id && key.Contains("Id", StringComparison.Ordinal) && id.GetValueKind() == JsonValueKind.Number && kind != Kind.Rate
                ? new JsonObject { ["id"] = id.DeepClone(), ["value"] = "text" }
                : value?.DeepClone();
        return answer.ToJsonString();
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));
}
