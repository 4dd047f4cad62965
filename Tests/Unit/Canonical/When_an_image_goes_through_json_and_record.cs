using CsCheck;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_an_image_goes_through_json_and_record
{
    public static TheoryData<string> Kinds => [.. Kind.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_come_back_the_same(string kind)
    {
        var schema = RecordSchema.Of(kind);
        ImageOf(schema).Sample(image =>
        {
            schema.FromJson(RecordSchema.ToJson(image)).SameAs(image).ShouldBeTrue();
            schema.ToImage(schema.ToRecord(image)).SameAs(image).ShouldBeTrue();
            RowHash.Of(schema.FromJson(RecordSchema.ToJson(image))).ShouldBe(RowHash.Of(image));
        }, iter: 300);
    }

    [Fact]
    public void Should_know_every_kind() => RecordSchema.All.Keys.ShouldBe(Kind.All, ignoreOrder: true);

    private static Gen<Image> ImageOf(RecordSchema schema) => schema.Fields.Aggregate(
        Gen.Const(Image.Empty),
        (images, field) => Gen.Select(images, Value(field.Type), (image, value) => image.With(field.Name, value)));

    private static Gen<FieldValue> Value(Type type) => Gen.OneOf(
        Gen.Const(FieldValue.Absent),
        Gen.Const(FieldValue.Null),
        type == typeof(decimal) ? Gen.Decimal[-1_000_000, 1_000_000].Select(d => FieldValue.Of(Math.Round(d, 6)))
        : type == typeof(bool) ? Gen.Bool.Select(b => FieldValue.Of(b))
        : type == typeof(DateOnly) ? Gen.Int[0, 50_000].Select(d => FieldValue.Of(new DateOnly(1990, 1, 1).AddDays(d)))
        : Gen.OneOf(Gen.String, Gen.String["aé Øß\t\n\"\\'’€漢"]).Select(t => FieldValue.Of(Clean(t))));

    // A lone surrogate is no text: it has no NFC form and no UTF-8.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFD));
}
