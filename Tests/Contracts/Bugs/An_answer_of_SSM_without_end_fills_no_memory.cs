using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>Whatever SSM, or a proxy in between, answered was taken into memory: 256 MB were.</summary>
public sealed class An_answer_of_SSM_without_end_fills_no_memory : StubScenario
{
    private const int Limit = 100_000;

    private SsmClient Bounded => New(Quick with { LargestAnswer = Limit, LargestErrorText = 1_000 });

    [Fact]
    public async Task Should_be_told_once_with_the_limit_where_it_is_a_read()
    {
        var client = Bounded;
        Stub.Answer = _ => StubReply.Endless(200, compressed: false);

        var failure = await FailureOf(() => client.Get<SsmAccount>(7, Cancel));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.AnswerTooLarge));
        failure.Message.ShouldContain("larger than 0.095 MB");
        Stub.Calls.Count.ShouldBe(1, "asking again brings the same");
    }

    [Fact]
    public async Task Should_count_what_it_is_after_decompression()
    {
        var client = Bounded;
        Stub.Answer = _ => StubReply.Endless(200, compressed: true);

        (await FailureOf(() => client.Get<SsmAccount>(7, Cancel))).Code.ShouldBe(SsmErrorCodes.AnswerTooLarge);
    }

    [Fact]
    public async Task Should_leave_a_write_in_doubt()
    {
        var client = Bounded;
        Stub.Answer = _ => StubReply.Endless(200, compressed: false);

        var failure = await FailureOf(() => client.Create<SsmAccount>(new JsonObject { ["name"] = "Murphy" }, Cancel));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.InDoubt, SsmErrorCodes.AnswerTooLarge));
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, SsmFailure.Refused)]
    [InlineData(500, SsmFailure.InDoubt)]
    public async Task Should_cut_the_text_of_a_failure_and_go_by_its_status(int status, SsmFailure expected)
    {
        var client = Bounded;
        Stub.Answer = _ => StubReply.Endless(status, compressed: true);

        var failure = await FailureOf(() => client.Create<SsmAccount>(new JsonObject { ["name"] = "Murphy" }, Cancel));

        (failure.Failure, failure.Status).ShouldBe((expected, status));
        failure.Message.Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task Should_be_no_login_either()
    {
        var client = Bounded;
        Stub.LoginAnswer = (_, _) => StubReply.Endless(200, compressed: false);

        (await FailureOf(() => client.Login(Cancel))).Code.ShouldBe(SsmErrorCodes.AnswerTooLarge);
    }

    [Fact]
    public async Task Should_take_an_answer_of_just_the_limit()
    {
        var client = Bounded;
        var row = $$"""{"id":7,"name":"{{new string('x', Limit - 18)}}"}""";
        row.Length.ShouldBe(Limit);
        Stub.Then(StubReply.Ok(row));

        (await client.Get<SsmAccount>(7, Cancel)).ShouldNotBeNull();
    }
}
