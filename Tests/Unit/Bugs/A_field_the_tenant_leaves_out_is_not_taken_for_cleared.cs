using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A key that may not see a field gets rows without it; read as empty, it would have cleared the field in Sage 50 (D2).</summary>
[Trait("Rule", "D2")]
public sealed class A_field_the_tenant_leaves_out_is_not_taken_for_cleared
{
    [Fact]
    public async Task It_is_absent_in_the_image()
    {
        const string row = """{"id":7,"extId":"A/1","firstName":"Ann","lastName":"Lee","phone1":null,"email":"ann@example.com","deleted":false}""";
        await using var scene = await TenantScene.Start(fault: call => call is { Verb: "GET", Resource: "contacts", Id: 7 } ? SsmFault.Status(200, row) : null);
        var image = Sample.Mapper.FromSsm((await scene.Client.Get<SsmContact>(7, StagingFile.Cancel))!);
        (image["phone2"].IsAbsent, image["account"].IsAbsent, image["owner"].IsAbsent).ShouldBe((true, true, true));
        (image["phone"].IsAbsent, image["phone"].HasValue, image["email"].Text, image["name"].Text).ShouldBe((false, false, "ann@example.com", "Ann Lee"));
    }

    [Fact]
    public async Task Half_a_name_is_no_name()
    {
        await using var scene = await TenantScene.Start(fault: call => call is { Verb: "GET", Resource: "contacts", Id: 7 } ? SsmFault.Status(200, """{"id":7,"lastName":"Lee"}""") : null);
        Sample.Mapper.FromSsm((await scene.Client.Get<SsmContact>(7, StagingFile.Cancel))!)["name"].IsAbsent.ShouldBeTrue();
    }
}
