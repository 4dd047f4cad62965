using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Restored in SSM a customer is linked again and gets what it missed (ACC-22). Where the mapping version had changed since the last plan
/// too, the base was taken anew from what stood there, and it never got it.
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class A_record_restored_in_SSM_gets_what_it_missed_under_a_new_mapping_too
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Should_get_the_number_of_now(int newer)
    {
        using var scene = new PlanScene();
        await scene.LinkedCustomer("A", "1");
        await scene.Gone(Side.Ssm, Kind.Account, "1");
        await scene.Plan(Kind.Account);
        await scene.Edit(Side.Sage50, Kind.Account, "A", ("name", "Murphy and Sons"));
        await scene.Plan(Kind.Account);

        scene.Settings = scene.Settings with { MappingVersion = scene.Settings.MappingVersion + newer };
        await scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "A"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.Plan(Kind.Account);

        (await scene.OnlyChange()).Fields.ShouldContain("Murphy and Sons");
    }
}
