using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_a_list_is_read : StubScenario
{
    [Fact]
    public async Task It_asks_page_after_page_up_to_an_empty_one_in_a_stated_order()
    {
        Stub.Then(StubReply.Rows(9, 8), StubReply.Rows(7));

        var pages = await ListAccounts(new SsmListQuery("name<>''"));

        pages.Select(page => page.Number).ShouldBe([0, 1]);
        Stub.Calls.Select(call => call.Page).ShouldBe([0, 1, 2]);
        Stub.Calls.ShouldAllBe(call => call.Query["order"] == "id" && call.Where == "name<>''");
    }

    [Fact]
    public async Task It_asks_for_the_page_size_under_both_names()
    {
        await New(Quick with { PageSize = 25 }).List<SsmAccount>(new SsmListQuery(), Cancel).ToListAsync(Cancel);

        var headers = Stub.Calls.Single().Headers;
        (headers["Count"].ToString(), headers["X-FM-Entity-Count"].ToString()).ShouldBe(("25", "25"));
    }

    [Fact]
    public async Task A_short_page_in_the_middle_does_not_end_it()
    {
        Stub.Then(StubReply.Rows(9, 8, 7), StubReply.Rows(6), StubReply.Rows(5, 4, 3));

        Ids(await ListAccounts()).ShouldBe([9, 8, 7, 6, 5, 4, 3]);
    }

    [Fact]
    public async Task It_can_begin_at_a_later_page()
    {
        Stub.Then(StubReply.Rows(3));

        (await ListAccounts(new SsmListQuery(StartPage: 4))).ShouldHaveSingleItem().Number.ShouldBe(4);
        Stub.Calls.Select(call => call.Page).ShouldBe([4, 5]);
    }

    [Fact]
    public async Task Rows_that_moved_to_a_later_page_come_once_and_are_counted()
    {
        Stub.Then(StubReply.Rows(9, 8, 7), StubReply.Rows(8, 7, 6), StubReply.Rows(5));

        var pages = await ListAccounts();

        Ids(pages).ShouldBe([9, 8, 7, 6, 5]);
        pages.Select(page => page.Repeated).ShouldBe([0, 2, 0]);
    }

    [Fact]
    public async Task A_last_page_of_rows_that_moved_is_no_failure()
    {
        Stub.Then(StubReply.Rows(9, 8, 7), StubReply.Rows(7));

        var pages = await ListAccounts();

        Ids(pages).ShouldBe([9, 8, 7]);
        (pages[1].Rows.Count, pages[1].Repeated).ShouldBe((0, 1));
    }

    [Fact]
    public async Task An_ignored_page_number_is_noticed_at_the_second_page()
    {
        Stub.Answer = _ => StubReply.Rows(9, 8, 7);

        var failure = await FailureOf(() => ListAccounts());

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.PagesRepeat));
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pages_that_turn_in_a_circle_are_noticed()
    {
        Stub.Answer = request => request.Page % 2 == 0 ? StubReply.Rows(9, 8) : StubReply.Rows(7, 6);

        (await FailureOf(() => ListAccounts())).Code.ShouldBe(SsmErrorCodes.PagesRepeat);
        Stub.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Pages_that_keep_mixing_known_rows_are_noticed()
    {
        Stub.Then(StubReply.Rows(9, 8, 7, 6));
        Stub.Answer = request => StubReply.Rows(Enumerable.Range(6, 4).OrderBy(id => (id * 7 + request.Page * 5) % 11));

        (await FailureOf(() => ListAccounts())).Code.ShouldBe(SsmErrorCodes.PagesRepeat);
        Stub.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Unreadable_rows_without_an_id_do_not_make_it_endless()
    {
        Stub.Answer = _ => StubReply.Ok("""[null,{"name":"x"}]""");

        (await FailureOf(() => ListAccounts())).Code.ShouldBe(SsmErrorCodes.PagesRepeat);
    }

    private static IEnumerable<int> Ids(IEnumerable<SsmPage<SsmAccount>> pages) => pages.SelectMany(page => page.Rows).Select(row => row.Id);
}
