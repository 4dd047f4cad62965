using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_changes_are_read : StubScenario
{
    private static readonly SsmWatermark Since = new(
        new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(657),
        new DateTime(2026, 3, 2, 11, 30, 0, DateTimeKind.Unspecified),
        DateTime.MinValue);

    [Fact]
    public async Task Each_date_is_compared_with_its_own_stamp()
    {
        await Changes();

        Stub.Calls.Single().Where.ShouldBe(
            "(dateCreated > '2026-03-01T10:00:00Z' OR dateUpdated > '2026-03-02T11:30:00Z' OR dateDeleted > '1900-01-01T00:00:00Z')");
    }

    [Fact]
    public async Task Where_or_is_refused_three_lists_are_merged_by_id()
    {
        Stub.Answer = request => request switch
        {
            { Where: var where } when where.Contains(" OR ", StringComparison.Ordinal) => new(400, """{"code":901}"""),
            { Page: > 0 } => StubReply.Ok("[]"),
            { Where: var where } when where.StartsWith("dateCreated", StringComparison.Ordinal) => StubReply.Rows(9, 8),
            { Where: var where } when where.StartsWith("dateUpdated", StringComparison.Ordinal) => StubReply.Rows(9, 8),
            _ => StubReply.Rows(8, 3),
        };

        var pages = await Changes();

        pages.SelectMany(page => page.Rows).Select(row => row.Id).ShouldBe([9, 8, 3]);
        pages.Select(page => page.Number).ShouldBe([0, 1, 2]);
        pages.Select(page => page.Repeated).ShouldBe([0, 2, 1]);
    }

    [Fact]
    public async Task The_refusal_is_remembered_for_the_life_of_the_client()
    {
        Stub.Answer = request => request.Where.Contains(" OR ", StringComparison.Ordinal) ? new(400, "") : StubReply.Ok("[]");

        await Changes();
        await Changes();

        Stub.Calls.Count(call => call.Where.Contains(" OR ", StringComparison.Ordinal)).ShouldBe(1);
        Stub.Calls.Count.ShouldBe(1 + 3 + 3);
    }

    [Fact]
    public async Task A_tenant_that_refuses_single_dates_as_well_is_a_refusal()
    {
        Stub.Answer = _ => new(400, """{"code":901,"message":"The SQL is not generated correctly"}""");

        var failure = await FailureOf(Changes);

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Refused, SsmErrorCodes.QueryRefused));
        failure.Message.ShouldContain("The SQL is not generated correctly");
    }

    [Fact]
    public async Task Another_failure_does_not_turn_to_three_lists()
    {
        Stub.Answer = _ => new(503, "");

        (await FailureOf(Changes)).Failure.ShouldBe(SsmFailure.Transient);
        Stub.Calls.ShouldAllBe(call => call.Where.Contains(" OR ", StringComparison.Ordinal));
    }

    private Task<List<SsmPage<SsmAccount>>> Changes() => Client.Changes<SsmAccount>(Since, Cancel).ToListAsync(Cancel).AsTask();
}
