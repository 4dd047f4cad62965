using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Guards;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

/// <summary>Reliability row 9: 0.9, 1 and 1.1 times the limit, by count, by share, and both at once.</summary>
[Trait("Rule", "Reliability 9")]
public sealed class When_a_run_exceeds_a_guard
{
    public static TheoryData<string, string, int, bool> Cases { get; } =
    [
        .. from limit in new[] { "count", "share", "both" }
           from action in new[] { "create", "update", "delete" }
           from changes in new[] { 18, 20, 22 }
           select (limit, action, changes, changes > 20),
    ];

    private static readonly GuardLimits Count = new() { Creates = new(20, 100), Updates = new(20, 100), Deletes = new(20, 100), Handful = 0 };
    private static readonly GuardLimits Share = new() { Creates = new(1_000, 20), Updates = new(1_000, 20), Deletes = new(1_000, 20), Handful = 0 };
    private static readonly GuardLimits Both = new() { Creates = new(20, 20), Updates = new(20, 20), Deletes = new(20, 20), Handful = 0 };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Should_be_held_exactly_above_it_and_write_nothing(string limit, string action, int changes, bool held)
    {
        using var scene = new HostScene(Settings(limit));
        await scene.HadRuns();
        for (var i = 0; i < 100; i++)
            await scene.Add(new LinkRow { Company = HostScene.Acme, Kind = Kind.Contact, Record = $"L{i}", SageKey = $"L{i}", SsmKey = $"{i}", State = LinkState.Linked });
        var run = await scene.Start();
        for (var i = 0; i < changes; i++) await scene.Change(run, Kind.Contact, action, $"C{i}");

        var planned = await scene.Planned(run);

        planned.State.ShouldBe(held ? RunState.Held : RunState.Loading, planned.Reason);
        await scene.Dispatcher.SendDue(HostScene.Cancel);
        scene.Bus.Sent.OfType<ApplyChanges>().Any().ShouldBe(!held);
        if (!held) return;
        planned.Reason.ShouldNotBeNull().ShouldContain($"contacts: {changes} {action}s");
        (await scene.Rows<ChangeRow>()).ShouldAllBe(c => c.State == ChangeState.Planned);
        (await scene.Ask("approve", $"{planned.Id}")).State.ShouldBe("done");
        await scene.Advance(run!.Value);
        (await scene.Rows<ChangeRow>()).ShouldAllBe(c => c.State == ChangeState.Queued && c.RunId == planned.Id);
    }

    [Fact]
    public void Should_be_weighed_by_the_limits_of_its_stream()
    {
        var limits = Count with { Streams = new Dictionary<string, StreamGuard> { [Streams.Contacts] = new() { Deletes = new(2, 100) } } };
        Guard.Weigh([new(Streams.Contacts, 20, 20, 2, 1_000), new(Streams.Customers, 20, 20, 20, 1_000)], limits).ShouldBeEmpty();
        Guard.Weigh([new(Streams.Contacts, 21, 20, 3, 1_000), new(Streams.Customers, 0, 0, 3, 1_000)], limits)
            .ShouldBe(["contacts: 21 creates, limit 20", "contacts: 3 deletes, limit 2"]);
    }

    [Fact]
    public void Should_let_a_stream_have_its_own_handful()
    {
        var limits = Share with { Streams = new Dictionary<string, StreamGuard> { [Streams.Contacts] = new() { Handful = 3 } } };
        Guard.Weigh([new(Streams.Contacts, 0, 3, 0, 4)], limits).ShouldBeEmpty();
        Guard.Weigh([new(Streams.Contacts, 0, 4, 0, 4)], limits).ShouldHaveSingleItem();
        Guard.Weigh([new(Streams.Customers, 0, 3, 0, 4)], limits).ShouldHaveSingleItem();
    }

    [Fact]
    public void Should_name_a_stream_that_does_not_exist()
    {
        var settings = HostScene.Settings() with { Guards = new() { Streams = new Dictionary<string, StreamGuard> { ["quotes"] = new() } } };
        CompanyFiles.Problems(settings, HostScene.Acme).ShouldHaveSingleItem().ShouldStartWith("guards.streams names 'quotes', which is no stream");
    }

    private static CompanySettings Settings(string limit) => HostScene.Settings() with { Guards = limit switch { "count" => Count, "share" => Share, _ => Both } };
}
