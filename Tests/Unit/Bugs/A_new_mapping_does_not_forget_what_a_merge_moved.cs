using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A contact was moved in SSM before its customer was deleted there. With the next version of the mapping the base was taken anew, and the move with it: when the office deleted the customer in Sage too, the
/// contact was deleted under the customer that was kept (D25).
/// </summary>
[Trait("Rule", "D25")]
public sealed class A_new_mapping_does_not_forget_what_a_merge_moved : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_stay_under_the_customer_that_was_kept()
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(Kind.Contact, "77", ("account", "A001"), ("city", "Cork"));
        await _scene.Ssm(Kind.Contact, "70", ("account", "5"), ("city", "Cork"));
        await _scene.Linked(Kind.Contact, "77", "70");
        await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("account", "6"));
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Contact);

        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + 1 };
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Contact);
        await _scene.Gone(Side.Sage50, Kind.Account, "A001");
        await _scene.Gone(Side.Sage50, Kind.Contact, "77");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Where(c => c.Kind == Kind.Contact).Select(c => $"{c.Action} in {c.Target}").ShouldBeEmpty();
    }
}
