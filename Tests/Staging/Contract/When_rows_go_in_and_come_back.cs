using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_rows_go_in_and_come_back(TestEngine engine) : IDisposable
{
    private const string Company = "acme";
    private readonly StagingFile _file = new(engine);

    public static TheoryData<string> Kinds() => [.. StagedKind.All.Select(k => k.Kind)];

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Should_keep_every_value_of_every_kind(string kind)
    {
        var columns = StagedKind.Of(kind).Columns;
        await SameComesBack(kind, columns.ToDictionary(c => c.Field, c => (object?)Value(c)));
        await SameComesBack(kind, columns.ToDictionary(c => c.Field, _ => (object?)null));
        await SameComesBack(kind, []);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Should_tell_absent_from_null_for_every_column(string kind)
    {
        foreach (var missing in StagedKind.Of(kind).Columns)
            await SameComesBack(kind, StagedKind.Of(kind).Columns.Where(c => c != missing).ToDictionary(c => c.Field, _ => (object?)null));
    }

    [Theory]
    [InlineData("0.3")]
    [InlineData("-0.01")]
    [InlineData("-1234567.891234")]
    [InlineData("0.000001")]
    [InlineData("9000000000000")]
    public async Task Should_keep_decimals_exactly(string text) =>
        await SameComesBack("product", new() { ["price"] = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) });

    [Fact]
    public async Task Should_add_a_tenth_and_two_tenths_exactly()
    {
        await SameComesBack("product", new() { ["price"] = 0.1m }, "A");
        await SameComesBack("product", new() { ["price"] = 0.2m }, "B");
        var sum = await _file.Store.Read(async db =>
            (await StagedRows.ByKey(db, StagedKind.Of("product"), Company, Side.Sage50, ["A", "B"], StagingFile.Cancel)).Sum(r => (decimal)r.Values["price"]!), StagingFile.Cancel);
        sum.ShouldBe(0.3m);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2024, 2, 29)]
    [InlineData(9999, 12, 31)]
    public async Task Should_keep_dates(int year, int month, int day) =>
        await SameComesBack("order", new() { ["orderDate"] = new DateOnly(year, month, day), ["number"] = "O1" });

    [Theory]
    [InlineData("Ó Murchú & Søn 漢字 🧾")]
    [InlineData("a,b;'\"--")]
    [InlineData("0123")]
    [InlineData("1e5")]
    public async Task Should_keep_text_as_it_is(string text) => await SameComesBack("account", new() { ["name"] = text, ["companyCode"] = text });

    [Fact]
    public async Task Should_keep_what_stands_beside_the_values()
    {
        var row = Staged.Row("A", _file.Now, ("name", "x")) with { Gone = true, Filter = "no person", Extra = """{"updatedBy":7}""" };
        await Put("contact", row);
        var back = (await ByKey("contact", "A")).ShouldHaveSingleItem();
        (back.Gone, back.Filter, back.Extra, back.Hash, back.ReadAt).ShouldBe((true, "no person", row.Extra, row.Hash, row.ReadAt));
    }

    [Fact]
    public async Task Should_not_let_an_older_read_back_replace_a_newer_image()
    {
        await Put("account", Staged.Row("A", _file.Now, ("name", "new")));
        await Put("account", Staged.Row("A", _file.Now.AddTicks(-1), ("name", "old")));
        (await ByKey("account", "A")).Single().Values["name"].ShouldBe("new");
    }

    [Fact]
    public async Task Should_find_live_rows_by_field_and_keep_scopes_apart()
    {
        await Put("account", Staged.Row("A", _file.Now, ("name", "same")));
        await Put("account", Staged.Row("B", _file.Now, ("name", "same")) with { Gone = true });
        await Put("account", Staged.Row("C", _file.Now, ("name", "SAME")));
        await _file.Store.Write(db => Staged.Put(db, StagedKind.Of("account"), "other", Side.Sage50, Staged.Row("D", _file.Now, ("name", "same")), StagingFile.Cancel), StagingFile.Cancel);
        await _file.Store.Write(db => Staged.Put(db, StagedKind.Of("account"), Company, Side.Ssm, Staged.Row("E", _file.Now, ("name", "same")), StagingFile.Cancel), StagingFile.Cancel);
        var found = await _file.Store.Read(db => StagedRows.ByField(db, StagedKind.Of("account"), Company, Side.Sage50, "name", ["same", "none"], StagingFile.Cancel), StagingFile.Cancel);
        found.Select(r => r.Key).ShouldBe(["A"]);
    }

    [Fact]
    public async Task Should_tell_the_highest_number_among_live_keys()
    {
        (await Highest("order", "")).ShouldBe(0);
        foreach (var key in new[] { "9", "10", "100" }) await Put("order", Staged.Row(key, _file.Now));
        await Put("order", Staged.Row("200", _file.Now) with { Gone = true });
        await Put("invoice", Staged.Row("I77", _file.Now));
        await Put("invoice", Staged.Row("L9999", _file.Now));
        (await Highest("order", ""), await Highest("invoice", "I")).ShouldBe((100, 77), "ledger rows have numbers of their own");
    }

    private Task<long> Highest(string kind, string prefix) => _file.Store.Read(
        db => StagedRows.HighestNumber(db, StagedKind.Of(kind), Company, Side.Sage50, prefix, StagingFile.Cancel), StagingFile.Cancel);

    private async Task SameComesBack(string kind, Dictionary<string, object?> values, string key = "K")
    {
        _file.Time.Advance(TimeSpan.FromSeconds(1));
        await Put(kind, new StagedRow { Key = key, Hash = "h", ReadAt = _file.Now, Values = values });
        var back = (await ByKey(kind, key)).ShouldHaveSingleItem().Values;
        back.OrderBy(v => v.Key, StringComparer.Ordinal).ShouldBe(values.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    private Task Put(string kind, StagedRow row) =>
        _file.Store.Write(db => Staged.Put(db, StagedKind.Of(kind), Company, Side.Sage50, row, StagingFile.Cancel), StagingFile.Cancel);

    private Task<IReadOnlyList<StagedRow>> ByKey(string kind, string key) =>
        _file.Store.Read(db => StagedRows.ByKey(db, StagedKind.Of(kind), Company, Side.Sage50, [key], StagingFile.Cancel), StagingFile.Cancel);

    private static object Value(StagedColumn column) => column.Type == typeof(decimal) ? -0.3m
        : column.Type == typeof(bool) ? true
        : column.Type == typeof(DateOnly) ? new DateOnly(2026, 3, 2)
        : "text of " + column.Field;
}
