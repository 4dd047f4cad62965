using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_conditions_are_sent
{
    [Theory]
    [InlineData(SageOperator.Equal, "eq"), InlineData(SageOperator.NotEqual, "ne"), InlineData(SageOperator.Less, "lt")]
    [InlineData(SageOperator.LessOrEqual, "lte"), InlineData(SageOperator.Greater, "gt"), InlineData(SageOperator.GreaterOrEqual, "gte")]
    public async Task Should_use_the_words_of_the_search(SageOperator op, string word) =>
        (await Body("NAME", op, "O'Brien")).ShouldBe($$"""[{"field":"NAME","type":"{{word}}","value":"O\u0027Brien"}]""");

    [Fact]
    public async Task Should_print_numbers_without_a_culture()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
        try
        {
            (await Body("CREDIT_LIMIT", SageOperator.Greater, 1234.5m)).ShouldContain("\"value\":\"1234.5\"");
            (await Body("RECORD_MODIFY_DATE", SageOperator.GreaterOrEqual, new DateOnly(2025, 3, 9))).ShouldContain("\"value\":\"09/03/2025\"");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(SageOperator.GreaterOrEqual, "10:30", "gte 09/03/2025")]
    [InlineData(SageOperator.Greater, "10:30", "gte 09/03/2025")]
    [InlineData(SageOperator.Less, "10:30", "lt 10/03/2025")]
    [InlineData(SageOperator.LessOrEqual, "10:30", "lt 10/03/2025")]
    [InlineData(SageOperator.Less, "00:00", "lt 09/03/2025")]
    [InlineData(SageOperator.LessOrEqual, "00:00", "lt 10/03/2025")]
    [InlineData(SageOperator.Equal, "10:30", "gte 09/03/2025, lt 10/03/2025")]
    public async Task Should_widen_a_moment_to_its_day_so_that_no_row_is_missed(SageOperator op, string time, string expected)
    {
        var moment = new DateOnly(2025, 3, 9).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        Terms(await Body("RECORD_MODIFY_DATE", op, moment)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(SageOperator.GreaterOrEqual, "gte 09/03/2025"), InlineData(SageOperator.Greater, "gte 10/03/2025"), InlineData(SageOperator.Less, "lt 09/03/2025")]
    [InlineData(SageOperator.LessOrEqual, "lt 10/03/2025"), InlineData(SageOperator.Equal, "gte 09/03/2025, lt 10/03/2025"), InlineData(SageOperator.NotEqual, "ne 09/03/2025")]
    public async Task Should_compare_whole_days(SageOperator op, string expected) =>
        Terms(await Body("RECORD_MODIFY_DATE", op, new DateOnly(2025, 3, 9))).ShouldBe(expected);

    [Fact]
    public async Task Should_double_the_quotes_in_a_list()
    {
        var body = await Body("ACCOUNT_REF", SageOperator.In, new[] { "A1", "O'B", "'); DROP" });
        System.Text.Json.JsonDocument.Parse(body).RootElement[0].GetProperty("value").GetString().ShouldBe("('A1','O''B','''); DROP')");
    }

    [Fact]
    public async Task Should_split_a_long_list_and_ask_for_each_value_once()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows());
        var references = Enumerable.Range(0, 450).Select(i => $"A{i:D4}").ToList();
        await sage.Reader.All<SalesLedger>(SageQuery.All.And("ACCOUNT_REF", SageOperator.In, references.Concat(references).ToList()));
        sage.Requests.Count.ShouldBe(3);
        references.ShouldAllBe(a => sage.Requests.Count(r => r.Body.Contains(a, StringComparison.Ordinal)) == 1);
    }

    [Fact]
    public async Task Should_send_nothing_for_an_empty_list()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        (await sage.Reader.All<SalesLedger>(SageQuery.All.And("ACCOUNT_REF", SageOperator.In, Array.Empty<string>()))).ShouldBeEmpty();
        sage.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ACCOUNT_REF; --", "x"), InlineData("account_ref", "x"), InlineData("ACCOUNT_REF", "a\u0000b"), InlineData("ACCOUNT_REF", "line\nline")]
    public async Task Should_refuse_what_cannot_be_a_condition(string column, string value)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        var query = SageQuery.All.And(column, SageOperator.Equal, value);
        var failure = await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>(query));
        failure.Code.ShouldBe(HyperAccountsCodes.BadCondition);
        sage.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(SalesLedger), "api/searchSalesLedger", "ACCOUNT_REF"), InlineData(typeof(SalesDelAddr), "api/searchCustomerAddress", "ACCOUNT_REF")]
    [InlineData(typeof(Stock), "api/searchProduct", "STOCK_CODE"), InlineData(typeof(Price), "api/searchPrice", "PRICING_REF")]
    public async Task Should_ask_for_a_whole_table_by_a_condition_that_every_row_meets(Type row, string path, string column)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On(path, Replies.Rows());
        await (Task)GetType().GetMethod(nameof(ReadAll), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(row).Invoke(null, [sage])!;
        var request = sage.Requests.ShouldHaveSingleItem();
        (request.Method, request.Body).ShouldBe(("POST", $$"""[{"field":"{{column}}","type":"gte","value":""}]"""));
    }

    [Fact]
    public async Task Should_send_token_and_ask_for_real_statuses()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows());
        await sage.Reader.All<SalesLedger>();
        sage.Last.Token.ShouldBe(ScriptedHyperAccounts.Token);
        sage.Last.NewResponse.ShouldBe("true");
    }

    private static async Task ReadAll<TRow>(ScriptedHyperAccounts sage) where TRow : SageRow => (await sage.Reader.All<TRow>()).ShouldBeEmpty();

    private static async Task<string> Body(string column, SageOperator op, object value)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows());
        await sage.Reader.All<SalesLedger>(SageQuery.All.And(column, op, value));
        return sage.Last.Body;
    }

    private static string Terms(string body) => string.Join(", ", System.Text.Json.JsonDocument.Parse(body).RootElement.EnumerateArray()
        .Select(t => $"{t.GetProperty("type").GetString()} {t.GetProperty("value").GetString()}"));
}
