using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// With accounts.customerUpdates = both no record is made read-only, and edits go both ways (D13). Customers that the setting "sage" had
/// made read-only stayed so: nobody could edit them in SSM.
/// </summary>
[Trait("Rule", "D13")]
public sealed class Customers_may_be_edited_once_the_setting_says_both : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_take_the_mark_back()
    {
        await Customer();
        _scene.Settings = _scene.Settings with { CustomerUpdatesBothWays = true };
        // As the mapping reads every customer from now on.
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("readOnly", false));

        await _scene.Plan(Kind.Account);

        (await _scene.OnlyChange()).Fields.ShouldContain("\"readOnly\":false");
    }

    [Fact]
    public async Task Control_the_mark_comes_with_the_other_setting()
    {
        await Customer();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("readOnly", false));

        await _scene.Plan(Kind.Account);

        (await _scene.OnlyChange()).Fields.ShouldContain("\"readOnly\":true");
    }

    private async Task Customer()
    {
        (string, object?)[] both = [("companyCode", "A"), ("name", "Murphy"), ("phone", "1"), ("status", "Client"), ("readOnly", true)];
        await _scene.Sage(Kind.Account, "A", both);
        await _scene.Ssm(Kind.Account, "1", both);
        await _scene.Linked(Kind.Account, "A", "1");
    }
}
