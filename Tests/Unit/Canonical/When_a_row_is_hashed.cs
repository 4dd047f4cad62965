using Sage50Etl.Canonical.Images;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_a_row_is_hashed
{
    private static readonly Image Golden = Image.Empty
        .With("balance", FieldValue.Of(-12.3400m))
        .With("date", FieldValue.Of(new DateOnly(2024, 2, 29)))
        .With("name", FieldValue.Of("  Cafe\u0301\r\nBar "))
        .With("phone", FieldValue.Null)
        .With("readOnly", FieldValue.Of(true))
        .With("website", FieldValue.Absent);

    [Fact]
    public void Should_encode_to_the_golden_bytes() => Convert.ToHexStringLower(RowHash.Encode(Golden)).ShouldBe(
        "07000000" + "62616c616e6365" + "6e" + "06000000" + "2d31322e3334"
        + "04000000" + "64617465" + "64" + "0a000000" + "323032342d30322d3239"
        + "04000000" + "6e616d65" + "74" + "09000000" + "436166c3a90a426172"
        + "05000000" + "70686f6e65" + "30"
        + "08000000" + "726561644f6e6c79" + "62" + "01000000" + "31");

    [Fact]
    public void Should_hash_to_the_golden_value() => RowHash.Of(Golden).ShouldBe("a43b312ac576f3a79e4e0a76e73a26c2");

    [Fact]
    public void Should_tell_absent_null_and_blank_neighbours_apart()
    {
        var hashes = new[]
        {
            Golden.With("phone", FieldValue.Absent), Golden, Golden.With("phone", FieldValue.Of("0")), Golden.With("phone", FieldValue.Of(0m)),
            Golden.With("phone", FieldValue.Of(false)),
        }.Select(RowHash.Of);
        hashes.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Should_not_see_scale_order_or_unicode_form()
    {
        var same = Image.From(Golden.Reverse()).With("balance", FieldValue.Of(-12.34m)).With("name", FieldValue.Of("Café\nBar"));
        RowHash.Of(same).ShouldBe(RowHash.Of(Golden));
    }
}
