using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The map gives a text an e-mail, and the e-mail finds the SSM user (D17, USR-04, USR-06). Once linked, a text stayed with its user for ever: a corrected map, or a user who was deleted and made
/// again, changed nothing, and customers and sales went to the wrong person.
/// </summary>
[Trait("Rule", "USR-04")]
[Trait("Rule", "USR-06")]
public sealed class A_rep_follows_the_map_and_the_user_of_now : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_the_user_whom_the_corrected_map_names()
    {
        await Mapped();
        await _scene.Ssm(Kind.User, "62", ("name", "Mary"), ("email", "mary@firm.ie"));

        await _scene.Edit(Side.Sage50, Kind.User, "JM", ("email", "mary@firm.ie"));
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("62");
    }

    [Fact]
    public async Task Should_be_the_user_who_was_made_again()
    {
        await Mapped();

        await _scene.Gone(Side.Ssm, Kind.User, "61");
        await _scene.Plan(Kind.User);
        await _scene.Ssm(Kind.User, "63", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("63");
    }

    [Fact]
    public async Task Control_a_text_that_was_unmapped_finds_its_user()
    {
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", null));
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);

        await _scene.Edit(Side.Sage50, Kind.User, "JM", ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);

        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("61");
    }

    private async Task Mapped()
    {
        await _scene.Sage(Kind.User, "JM", ("name", "JM"), ("email", "john@firm.ie"));
        await _scene.Ssm(Kind.User, "61", ("name", "John"), ("email", "john@firm.ie"));
        await _scene.Plan(Kind.User);
        (await _scene.LinkOf(Kind.User, "JM")).SsmKey.ShouldBe("61");
    }
}
