using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_a_document_table_is_read_whole
{
    [Theory]
    [InlineData(1, 5_000, 13)]
    [InlineData(681, 2_000, 12)]
    [InlineData(1_000_000, 1_200, 16)]
    [InlineData(2_147_483_000, 600, 8)]
    [InlineData(1, 0, 6)]
    public async Task Should_bring_every_row_once_in_few_requests(int first, int count, int mostRequests)
    {
        var keys = Enumerable.Range(first, count).ToArray();
        var (read, sent) = await Read(keys, SageQuery.All);
        read.ShouldBe(keys);
        sent.ShouldBeLessThanOrEqualTo(mostRequests);
    }

    [Fact]
    public async Task Should_cross_gaps_of_any_size_without_losing_rows()
    {
        int[] keys = [3, 4, .. Enumerable.Range(600, 700), 90_000, 90_001, 7_000_000, int.MaxValue - 1, int.MaxValue];
        var (read, sent) = await Read(keys, SageQuery.All);
        read.ShouldBe(keys);
        sent.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task Should_follow_the_rows_and_not_the_numbers_when_these_are_thin()
    {
        var keys = Enumerable.Range(0, 2_000).Select(i => 1 + (i * 50)).ToArray();
        var (read, sent) = await Read(keys, SageQuery.All);
        read.ShouldBe(keys);
        sent.ShouldBeLessThan(40, "100,000 numbers are 200 ranges of 500");
    }

    [Fact]
    public async Task Should_reach_the_highest_number_there_is()
    {
        var keys = Enumerable.Range(0, 23).Select(i => (500L * ((1L << i) - 1)) + 1).Where(k => k < int.MaxValue).Select(k => (int)k).Append(int.MaxValue).ToArray();
        var (read, sent) = await Read(keys, SageQuery.All);
        read.ShouldBe(keys);
        sent.ShouldBeLessThanOrEqualTo(25);
    }

    [Theory, InlineData(new int[0], 2), InlineData(new[] { 99_000, 99_001 }, 2), InlineData(new[] { 5, 99_001 }, 3)]
    public async Task Should_ask_a_quiet_table_for_changes_in_two_or_three_requests(int[] changed, int requests)
    {
        var (read, sent) = await Read(changed, SageQuery.ModifiedSince(new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)));
        read.ShouldBe(changed);
        sent.ShouldBe(requests);
    }

    [Fact]
    public async Task Should_not_split_a_query_that_names_its_keys()
    {
        var (read, sent) = await Read([1, 2, 700], SageQuery.All.And("ORDER_NUMBER", SageOperator.LessOrEqual, 700));
        read.ShouldBe([1, 2, 700]);
        sent.ShouldBe(1);
    }

    [Fact]
    public async Task Should_count_malformed_rows_as_rows_of_the_range()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.OnEach("api/searchSalesOrder", r => Bounds(r.Body).From switch
        {
            0 => Replies.Rows(JsonRows.Order(1, """{"currency":"pounds"}""")),
            500 or 1500 => Replies.Rows(),
            _ => Replies.Failure("unexpected range"),
        });
        var reads = await sage.Reader.Everything<SalesOrder>();
        reads.ShouldHaveSingleItem().Fault!.Key.ShouldBe("1");
    }

    [Fact]
    public async Task Should_fail_as_a_whole_when_one_range_fails()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.OnEach("api/searchSalesOrder", r => Bounds(r.Body).From == 0 ? Replies.Rows(JsonRows.Order(1)) : Replies.Json("""{"results":["""));
        (await sage.Reader.Fails<SalesOrder>()).Failure.ShouldBe(SageFailure.Transient);
    }

    private static async Task<(IEnumerable<int> Keys, long Sent)> Read(int[] keys, SageQuery query)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.OnEach("api/searchSalesOrder", request =>
        {
            var (from, below, to) = Bounds(request.Body);
            return Replies.Rows([.. keys.Where(k => k >= from && k < below && k <= to).Select(k => JsonRows.Order(k))]);
        });
        var read = await sage.Reader.All<SalesOrder>(query);
        return (read.Select(o => o.OrderNumber), sage.Client.RequestsSent);
    }

    private static (long From, long Below, long To) Bounds(string body)
    {
        var terms = JsonDocument.Parse(body).RootElement.EnumerateArray().Where(t => t.GetProperty("field").GetString() == "ORDER_NUMBER").ToList();
        return (Term("gte", 0), Term("lt", long.MaxValue), Term("lte", long.MaxValue));

        long Term(string type, long otherwise) => terms.Where(t => t.GetProperty("type").GetString() == type)
            .Select(t => long.Parse(t.GetProperty("value").GetString()!, CultureInfo.InvariantCulture)).DefaultIfEmpty(otherwise).Single();
    }
}
