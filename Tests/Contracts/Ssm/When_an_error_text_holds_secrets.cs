using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_an_error_text_holds_secrets : StubScenario
{
    [Theory]
    [InlineData("jane.o'doe@mail.example")]
    [InlineData("+44 (0)20 7946 0958")]
    [InlineData("01632960123")]
    [InlineData(SsmStub.PrivateKey)]
    [InlineData(SsmStub.PublicKey)]
    [InlineData("token-1")]
    [InlineData("MTczOTk4fGV5SkpiWEJzWlcxbGJuUmhkR2x2Ymtsa0lqb3hNak45|9f8e")]
    public async Task They_are_taken_out(string secret)
    {
        Stub.Answer = _ => new(400, new System.Text.Json.Nodes.JsonObject { ["Message"] = $"Refused for {secret}, sorry" }.ToJsonString());

        var failure = await FailureOf(() => Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel));

        failure.ToString().ShouldNotContain(secret);
        failure.Message.ShouldContain("Refused for [");
        failure.Message.ShouldContain(", sorry");
    }

    [Fact]
    public async Task Long_texts_are_cut_and_put_on_one_line()
    {
        Stub.Answer = _ => new(400, "begin\r\n" + string.Concat(Enumerable.Repeat("word ", 100_000)), "text/plain; charset=nonsense");

        var failure = await FailureOf(() => Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel));

        failure.Message.ShouldContain("begin word");
        failure.Message.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Neither_filter_nor_body_is_told()
    {
        Stub.Answer = _ => new(400, "");

        (await FailureOf(() => ListAccounts(SsmListQuery.For(SsmWhere.Equal("email", "jane@mail.example"))))).ToString().ShouldNotContain("jane");
        (await FailureOf(() => Client.Create<SsmAccount>(new() { ["name"] = "Jane" }, Cancel))).ToString().ShouldNotContain("Jane");
    }

    [Fact]
    public void The_options_print_no_keys()
    {
        var printed = $"{Quick}";

        printed.ShouldNotContain(SsmStub.PublicKey);
        printed.ShouldNotContain(SsmStub.PrivateKey);
    }
}
