using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>One empty page in the middle was taken for the end: the rows behind it were never read, and the watermark went on beyond them.</summary>
public sealed class When_a_list_is_cut_by_an_empty_page : StubScenario
{
    private static readonly SsmWatermark Since = new(new(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified), new(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified), DateTime.MinValue);

    [Fact]
    public async Task It_goes_on_where_the_page_is_there_when_asked_again()
    {
        Stub.Then(StubReply.Rows(Full(0)), StubReply.Ok("[]"), StubReply.Rows(Full(1)), StubReply.Rows(3));

        var pages = await ListAccounts();

        pages.Sum(page => page.Rows.Count).ShouldBe(101);
        pages.Select(page => page.Number).ShouldBe([0, 1, 2]);
        Stub.Calls.Select(call => call.Page).ShouldBe([0, 1, 1, 2, 3]);
    }

    [Fact]
    public async Task It_is_not_taken_as_whole_where_rows_stand_behind_the_page()
    {
        Stub.Answer = request => request.Page == 1 ? StubReply.Ok("[]") : StubReply.Rows(Full(request.Page));

        var failure = await FailureOf(() => ListAccounts());

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.ListCut));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_of_changes_is_not_taken_as_whole_either(bool orRefused)
    {
        Stub.Answer = request => orRefused && request.Where!.Contains(" OR ", StringComparison.Ordinal) ? new(400, """{"code":901}""")
            : request.Page == 1 ? StubReply.Ok("[]") : StubReply.Rows(Full(request.Page));

        (await FailureOf(() => Client.Changes<SsmAccount>(Since, Cancel).ToListAsync(Cancel).AsTask())).Code.ShouldBe(SsmErrorCodes.ListCut);
    }

    [Fact]
    public async Task An_end_after_a_full_page_is_believed_once_the_next_page_is_empty_too()
    {
        Stub.Then(StubReply.Rows(Full(0)), StubReply.Rows(Full(1)));

        (await ListAccounts()).Count.ShouldBe(2);
        Stub.Calls.Select(call => call.Page).ShouldBe([0, 1, 2, 2, 3]);
    }

    [Fact]
    public async Task Two_pages_of_equal_length_are_full_whatever_was_asked_for()
    {
        Stub.Answer = request => request.Page == 2 ? StubReply.Ok("[]") : StubReply.Rows(Enumerable.Range(request.Page * 10, 10).Select(n => n + 1));

        (await FailureOf(() => ListAccounts())).Code.ShouldBe(SsmErrorCodes.ListCut);
    }

    [Fact]
    public async Task An_end_after_a_shorter_page_costs_no_request_more()
    {
        Stub.Then(StubReply.Rows(Full(0)), StubReply.Rows(7));

        await ListAccounts();

        Stub.Calls.Select(call => call.Page).ShouldBe([0, 1, 2]);
    }

    private static IEnumerable<int> Full(int page) => Enumerable.Range(1_000 - (page * 50), 50);
}
