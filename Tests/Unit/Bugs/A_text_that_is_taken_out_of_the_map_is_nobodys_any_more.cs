using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A representative text that stands in the map gives the owner, any other gives the admin user (ACC-36), and is listed (USR-13). A text
/// that is taken out of the map, or given to somebody who is not in SSM yet, stays with the user it had: new customers and sales go on to
/// be his, and nothing lists it.
/// </summary>
[Trait("Rule", "ACC-36")]
[Trait("Rule", "USR-13")]
[Trait("Rule", "USR-04")]
public sealed class A_text_that_is_taken_out_of_the_map_is_nobodys_any_more : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("john@firm.ie", "61")]
    [InlineData(null, PlanScene.Admin)]
    [InlineData("mary@firm.ie", PlanScene.Admin)]
    public async Task Should_give_the_admin_user(string? mapped, string owner)
    {
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", "john@firm.ie"));
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);
        await _scene.Edit(Side.Sage50, Kind.User, "JM", ("email", mapped));
        await _scene.Plan(Kind.User);
        await _scene.Plan(Kind.User);

        var lookup = await _scene.Store.Read(db => LinkLookup.Read(db, PlanScene.Scope, PlanScene.Admin, [(Side.Sage50, Kind.User, "JM")], PlanScene.Cancel), PlanScene.Cancel);

        lookup.Partner(Side.Sage50, Kind.User, "JM").ShouldBe(owner);
    }
}
