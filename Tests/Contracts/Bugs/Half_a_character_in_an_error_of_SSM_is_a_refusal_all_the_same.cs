using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>SSM quotes the value it refuses, cut in the middle of an emoji; reading that text threw, and the record was sent again until it was set aside as poison.</summary>
public sealed class Half_a_character_in_an_error_of_SSM_is_a_refusal_all_the_same : StubScenario
{
    [Theory]
    [InlineData("""{"message":"name 'Bray \ud83d' is too long"}""")]
    [InlineData("""{"error":{"message":"name 'Bray \ud83d' is too long"}}""")]
    [InlineData("""{"message":"name is too long","value":"\ud83d"}""")]
    [InlineData("""{"errors":{"name\ud83d":["too long"]}}""")]
    [InlineData("\"name \\ud83d is too long\"")]
    public async Task Should_refuse_the_record(string body)
    {
        Stub.Answer = _ => new(400, body);
        (await FailureOf(() => Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel))).Failure.ShouldBe(SsmFailure.Refused);
        (await FailureOf(() => Client.Update<SsmAccount>(1, new() { ["name"] = "N" }, Cancel))).Failure.ShouldBe(SsmFailure.Refused);
    }

    [Theory]
    [InlineData("""{"id":"\ud83d"}""")]
    [InlineData("""{"i\ud83d":1}""")]
    public async Task Should_doubt_an_id_that_cannot_be_read(string body)
    {
        Stub.Answer = _ => new(200, body);
        (await FailureOf(() => Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel))).Failure.ShouldBe(SsmFailure.InDoubt);
    }

    [Fact]
    public async Task Should_doubt_the_one_item_of_a_batch()
    {
        Stub.Answer = _ => new(200, """[{"guid":"\ud83d","id":5},{"guid":"x","id":"\ud83d","message":"\ud83d"}]""");
        (await Client.CreateMany<SsmAccount>([new() { ["name"] = "N" }], Cancel)).ShouldHaveSingleItem().Id.ShouldBeNull();
    }
}
