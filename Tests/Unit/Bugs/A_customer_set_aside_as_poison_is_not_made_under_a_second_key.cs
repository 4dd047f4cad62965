using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The create of a customer in Sage was sent, and the process ended several times while it was being asked for, so it was set aside: "plan it again by editing it". Edited,
/// it got another ACCOUNT_REF. A customer is looked up in Sage by the key it was given, so the first one was never found, and Sage had the customer twice.
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "ACC-12")]
[Trait("Rule", "D7")]
public sealed class A_customer_set_aside_as_poison_is_not_made_under_a_second_key : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(ChangeState.Refused, ChangeCode.Poison)]
    [InlineData(ChangeState.Cancelled, null)]
    public async Task Should_keep_the_key_under_which_it_may_stand_in_Sage(string state, string? code)
    {
        await Tried(state, code);

        await _scene.Plan(Kind.Account);

        var again = (await _scene.Changes()).Single(c => c.State == ChangeState.Planned);
        (again.Action, again.Target, again.Key).ShouldBe(("create", Side.Sage50, "NEW007"), "under another key nobody finds what the first write may have made");
    }

    [Fact]
    public async Task Should_choose_another_one_where_the_key_was_taken()
    {
        await Tried(ChangeState.Superseded, null);

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Single(c => c.State == ChangeState.Planned).Key.ShouldBe("OLD001");
    }

    [Fact]
    public async Task Should_not_come_back_to_a_key_that_turned_out_to_be_another_customers()
    {
        await Tried(ChangeState.Refused, ChangeCode.Poison);
        await _scene.Plan(Kind.Account);
        // As the writer leaves it when Sage shows another customer under the key.
        await _scene.Store.Write(
            async db =>
            {
                var again = await db.Changes.SingleAsync(c => c.State == ChangeState.Planned, StagingFile.Cancel);
                (again.State, again.Code, again.SettledAt) = (ChangeState.Superseded, ChangeCode.KeyTaken, _scene.Now);
            },
            StagingFile.Cancel);

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Single(c => c.State == ChangeState.Planned).Key.ShouldBe("OLD001");
    }

    // Edited since, as the reason of the refusal says.
    private async Task Tried(string state, string? code)
    {
        await _scene.Ssm(Kind.Account, "8", ("name", "Old Ltd"), ("postcode", "N1"), ("status", "Client"));
        await _scene.Link(Kind.Account, null, "8", LinkState.SsmOnly);
        await _scene.Add(new ChangeRow
        {
            Company = "acme", Lane = PlanScene.Scope.Lane(Side.Sage50), Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#8", Action = "create",
            State = state, Code = code, Version = 1, Fields = """{"name":"New Ltd"}""", SourceHash = "before", Key = "NEW007", Fence = 3, IntentAt = _scene.Now,
            CreatedAt = _scene.Now, UpdatedAt = _scene.Now, SettledAt = _scene.Now, Priority = 10, MappingVersion = 1,
        });
    }
}
