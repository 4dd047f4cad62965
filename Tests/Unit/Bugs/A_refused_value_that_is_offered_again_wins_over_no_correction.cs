using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// SSM had refused a contact's e-mail, and a rep entered the right one there. When the cycle that brought the edit was the first one after a day of rest, the refused
/// value counted as not agreed on, "Sage wins" as in a first match, and the rep's correction was to be overwritten by the value that SSM does not take (D22, CON-02).
/// </summary>
[Trait("Rule", "D22")]
public sealed class A_refused_value_that_is_offered_again_wins_over_no_correction
{
    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public async Task Should_send_the_correction_to_Sage(int hours)
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "A", "1");
        await scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Lee"), ("email", "refused@firm.example"));
        await scene.Ssm(Kind.Contact, "9", ("reference", "A/1"), ("account", "1"), ("name", "Ann  Lee"), ("email", null));
        await scene.Linked(Kind.Contact, "A/1", "9");
        await scene.Add(new FindingRow
        {
            Company = "acme", Side = Side.Sage50, Kind = Kind.Contact, Key = "A/1", Code = FindingCode.RefusedValue, Rule = "D22", Field = "email", Limit = "email",
            Reason = "SSM does not take this email", Open = true, FirstSeen = scene.Now, LastSeen = scene.Now,
        });
        scene.Time.Advance(TimeSpan.FromHours(hours));
        await scene.Edit(Side.Ssm, Kind.Contact, "9", ("email", "right@firm.example"));

        await scene.Plan(Kind.Contact);

        (await scene.Changes()).Select(c => $"{c.Action} in {c.Target}: {c.Fields}").ShouldBe(["update in Sage50: {\"email\":\"right@firm.example\"}"]);
    }
}
