using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Of two rows of Sage whose keys are equal once blanks are off, the last one won without a word, and the other way round in the next cycle.</summary>
public sealed class Two_Sage_rows_of_one_key_are_told_and_neither_is_taken
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_500)]
    public async Task Should_keep_the_picture_there_was(int between)
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(Customer("A", "First"));
        await scene.Sweep(Streams.Customers);
        scene.Sage.Rows.AddRange(Enumerable.Range(1, between).Select(n => Customer("C" + n, "Other")));
        scene.Sage.Rows.Add(Customer("A", "Second"));
        scene.Sage.Rows.Add(Customer("B", "Third"));
        await scene.Sweep(Streams.Customers);
        var row = (await scene.Current(Kind.Account, "A")).ShouldNotBeNull();
        (row.Values["name"], row.Gone).ShouldBe(("First", false));
        (await scene.Current(Kind.Account, "B")).ShouldNotBeNull();
        var finding = (await scene.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Key, finding.Open).ShouldBe(("A", true));
        finding.Reason.ShouldContain("2018");
        finding.Reason.ShouldContain("2019");
    }

    [Fact]
    public async Task Should_take_neither_where_none_was_known_and_the_right_one_once_it_is_alone()
    {
        using var scene = new ExtractScene();
        var wrong = Customer("A", "First");
        scene.Sage.Rows.AddRange([wrong, Customer("A", "Second"), Customer("A", "Third")]);
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "A")).ShouldBeNull();
        scene.Sage.Rows.RemoveAll(r => r is SalesLedger { Name: "First" or "Third" });
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "A")).ShouldNotBeNull().Values["name"].ShouldBe("Second");
        (await scene.Rows<FindingRow>()).ShouldAllBe(f => !f.Open);
    }

    [Fact]
    public async Task Should_take_one_of_two_rows_that_say_the_same()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("A", "First"), Customer("A", "First")]);
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "A")).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_take_neither_where_one_of_them_cannot_be_read()
    {
        using var scene = new ExtractScene();
        var second = Customer("A", "Second");
        scene.Sage.Rows.Add(Customer("A", "First"));
        await scene.Sweep(Streams.Customers);
        scene.Sage.Replace(scene.Sage.Rows[0], Customer("A", "Changed"));
        scene.Sage.Rows.Add(second);
        scene.Sage.Break(second, "A");
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "A")).ShouldNotBeNull().Values["name"].ShouldBe("First");
    }

    [Fact]
    public async Task Should_name_two_keys_that_differ_in_case_alone_and_take_neither()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("Abc", "First"), Customer("D", "Other")]);
        await scene.Sweep(Streams.Customers);
        scene.Sage.Rows.Add(Customer("ABC", "Second"));
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "ABC")).ShouldBeNull();
        (await scene.Current(Kind.Account, "Abc")).ShouldNotBeNull().Gone.ShouldBeFalse();
        (await scene.Rows<FindingRow>()).Where(f => f.Reason.Contains("'Abc'", StringComparison.Ordinal) && f.Reason.Contains("'ABC'", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Should_neither_delete_nor_create_where_a_known_key_comes_in_another_case()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("ABC", "First"), Customer("D", "Other")]);
        await scene.Sweep(Streams.Customers);
        scene.Sage.Replace(scene.Sage.Rows[0], Customer("abc", "First"));
        await scene.Sweep(Streams.Customers);
        (await scene.Current(Kind.Account, "ABC")).ShouldNotBeNull().Gone.ShouldBeFalse();
        (await scene.Current(Kind.Account, "abc")).ShouldBeNull();
        (await scene.Rows<FindingRow>()).ShouldHaveSingleItem().Reason.ShouldContain("'ABC'");
    }

    [Fact]
    [Trait("Rule", "USR-05")]
    public async Task Should_still_take_two_spellings_of_a_rep()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("A", "x") with { Analysis1 = "Ann", Analysis2 = "Ann", Analysis3 = "Ann" }, Customer("B", "x") with { Analysis1 = "ANN", Analysis2 = "ANN", Analysis3 = "ANN" }]);
        await scene.Sweep(Streams.Users);
        (await scene.Current(Kind.User, "Ann")).ShouldNotBeNull();
        (await scene.Current(Kind.User, "ANN")).ShouldNotBeNull();
    }

    private static SalesLedger Customer(string code, string name) => new()
    {
        AccountRef = code, Name = name, Currency = 1, RecordCreateDate = new DateTime(name == "First" ? 2018 : 2019, 5, 6, 7, 8, 9, DateTimeKind.Unspecified),
    };
}
