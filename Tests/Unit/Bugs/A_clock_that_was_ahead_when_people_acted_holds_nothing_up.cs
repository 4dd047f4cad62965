using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The clock was ahead when a company was switched on, or when a value was refused. Once it was right, every run counted as a first one and
/// was held, and the value was not offered again, until the calendar had caught up.
/// </summary>
[Trait("Rule", "I8")]
public sealed class A_clock_that_was_ahead_when_people_acted_holds_nothing_up
{
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public async Task A_company_that_was_switched_on_is_loaded_once(int days)
    {
        using var scene = new HostScene();
        await scene.Add(new RequestRow { Company = HostScene.Acme, Kind = "on", State = "done", CreatedAt = scene.Now.AddDays(days), DoneAt = scene.Now.AddDays(days), RunId = 0 });
        scene.Time.Advance(TimeSpan.FromMinutes(1));
        var first = await scene.Start(Streams.Products);
        await scene.Change(first, Kind.Product, "create", "P");
        (await scene.Planned(first)).State.ShouldBe(RunState.Held, "it begins like a new one");
        await scene.Ask("approve");
        await scene.Advance(first!.Value);
        await scene.Close(first);

        scene.Time.Advance(TimeSpan.FromMinutes(15));
        var next = await scene.Start(Streams.Products);
        await scene.Change(next, Kind.Product, "create", "Q");

        (await scene.Planned(next)).State.ShouldBe(RunState.Loading);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public async Task A_value_that_was_refused_is_offered_again(int days)
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "A", "1");
        await scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Lee"), ("email", "refused@firm.example"));
        await scene.Ssm(Kind.Contact, "9", ("reference", "A/1"), ("account", "1"), ("name", "Ann Lee"), ("email", null));
        await scene.Linked(Kind.Contact, "A/1", "9");
        await scene.Add(new FindingRow
        {
            Company = "acme", Side = Side.Sage50, Kind = Kind.Contact, Key = "A/1", Code = FindingCode.RefusedValue, Rule = "D22", Field = "email", Limit = "email",
            Reason = "SSM does not take this email", Open = true, FirstSeen = scene.Now.AddDays(days), LastSeen = scene.Now.AddDays(days),
        });
        scene.Time.Advance(TimeSpan.FromHours(25));

        await scene.Plan(Kind.Contact);

        (await scene.Changes()).Select(c => c.Fields).ShouldBe(["{\"email\":\"refused@firm.example\"}"]);
    }
}
