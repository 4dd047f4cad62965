using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Two Sage texts mapped to one e-mail were parked when they were planned together, and linked when one came later (USR-05).</summary>
[Trait("Rule", "USR-05")]
public sealed class Two_texts_of_one_user_in_one_page_are_not_ambiguous
{
    [Fact]
    public async Task Should_link_both()
    {
        using var scene = new PlanScene();
        foreach (var text in new[] { "Aoife", "AB" }) await scene.Sage(Kind.User, text, ("name", text), ("email", "a@x.example"));
        await scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "a@x.example"));
        await scene.Plan(Kind.User);
        (await scene.Rows<LinkRow>()).Select(l => (l.Record, l.SsmKey, l.State)).ShouldBe([("AB", "61", LinkState.Linked), ("Aoife", "61", LinkState.Linked)], ignoreOrder: true);
    }
}
