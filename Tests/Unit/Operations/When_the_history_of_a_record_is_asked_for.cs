using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Timeline;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

[Trait("Rule", "I7")]
public sealed class When_the_history_of_a_record_is_asked_for : IDisposable
{
    private readonly PlanScene _scene = new();

    [Theory]
    [InlineData("A001")]
    [InlineData("1")]
    public async Task Should_find_it_by_the_key_of_either_side(string key)
    {
        await _scene.Customer("A001", "1");
        (await Of(Kind.Account, key)).ShouldNotBeNull().ShouldSatisfyAllConditions(t => t.Record.ShouldBe("A001"), t => t.SageKey.ShouldBe("A001"), t => t.SsmKey.ShouldBe("1"));
    }

    [Fact]
    public async Task Should_find_a_document_by_its_external_id_and_with_the_prefix_of_the_company()
    {
        await _scene.Customer("A001", "1");
        await _scene.Sage(Kind.Order, "12", ("number", "O12"));
        await _scene.Ssm(Kind.Order, "9", ("number", "O12"));
        await _scene.Linked(Kind.Order, "12", "9");
        (await Of(Kind.Order, "O12")).ShouldNotBeNull().Record.ShouldBe("12");
        (await Of(Kind.Order, "ACMEO12", "O12")).ShouldNotBeNull().Record.ShouldBe("12");
        (await Of(Kind.Order, "O13")).ShouldBeNull();
    }

    [Fact]
    public async Task Should_find_a_record_that_has_no_link_yet()
    {
        await _scene.Ssm(Kind.Account, "7", ("name", "New Ltd"));
        var timeline = (await Of(Kind.Account, "7")).ShouldNotBeNull();
        (timeline.Record, timeline.State).ShouldBe(("ssm#7", "not linked"));
        timeline.Events.ShouldHaveSingleItem().What.ShouldStartWith("seen in Ssm");
    }

    [Fact]
    public async Task Should_tell_who_did_what_when_and_why()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "Far too long"));
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Edited in SSM"));
        _scene.Fault = new LimitFault("S50-T-001", "name", "5 characters, has 12", "too long");
        await _scene.Plan(Kind.Account);
        await _scene.Add(new FindingRow
        {
            Company = "acme", Side = Side.Sage50, Kind = Kind.Account, Key = "A001", Code = "S50-E-031", Rule = "ACC-01", Field = "country", Limit = "ISO", Reason = "no such country", Open = true,
            FirstSeen = _scene.Now.AddSeconds(1), LastSeen = _scene.Now.AddSeconds(9),
        });

        var events = (await Of(Kind.Account, "A001")).ShouldNotBeNull().Events;

        events.Select(e => e.At).ShouldBe(events.Select(e => e.At).Order());
        events.ShouldContain(e => e.Who == "extract" && e.What.StartsWith("seen in Sage50"));
        events.ShouldContain(e => e.Who == "transform" && e.What == "update in Ssm planned" && e.From!.Contains("Edited in SSM") && e.To!.Contains("Far too long"));
        events.ShouldContain(e => e.What == "update in Ssm refused" && e.Code == "S50-T-001" && e.Rule == "ACC-08" && e.Field == "name" && e.Limit == "5 characters, has 12" && e.Reason == "too long");
        events.Count(e => e.Field == "name" && e.From == "Edited in SSM" && e.To == "Far too long" && e.Rule == "ACC-08").ShouldBe(1, "the rejected edit is told once");
        events.ShouldContain(e => e.Code == "S50-E-031" && e.Rule == "ACC-01" && e.Limit == "ISO");
        events.ShouldContain(e => e.What == "finding in Sage50 still there");
    }

    [Fact]
    public async Task Should_name_the_next_attempt_and_tell_a_write_once()
    {
        await _scene.Customer("A001", "1");
        await _scene.Add(
            new ChangeRow
            {
                Id = 1, Company = "acme", Target = Side.Ssm, Kind = Kind.Account, Record = "A001", Action = "update", State = ChangeState.Queued, Code = "SSM-010", Reason = "busy", Fields = "{}",
                CreatedAt = _scene.Now, UpdatedAt = _scene.Now.AddSeconds(5), IntentAt = _scene.Now.AddSeconds(4), Fence = 1, DueAt = _scene.Now.AddMinutes(2),
            },
            new AuditRow { Company = "acme", Kind = Kind.Account, Record = "A001", At = _scene.Now.AddSeconds(5), Who = "load", What = "update in Ssm: queued", ChangeId = 1, Reason = "busy" });

        var events = (await Of(Kind.Account, "A001")).ShouldNotBeNull().Events;

        events.ShouldContain(e => e.What == "update in Ssm sent" && e.At == _scene.Now.AddSeconds(4));
        var tried = events.Where(e => e.Code == "SSM-010").ShouldHaveSingleItem();
        (tried.NextAttempt, tried.What).ShouldBe((_scene.Now.AddMinutes(2), "update in Ssm: queued"));
    }

    [Fact]
    public async Task Should_give_times_in_UTC_and_in_the_zone_of_the_machine()
    {
        _scene.Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test"));
        await _scene.Customer("A001", "1");
        var seen = (await Of(Kind.Account, "A001")).ShouldNotBeNull().Events[0];
        (seen.At.Offset, seen.Local).ShouldBe((TimeSpan.Zero, seen.At.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + "+02:00"));
    }

    private Task<RecordTimeline?> Of(string kind, params string[] keys) => new Timelines(_scene.Store, _scene.Time).Of(PlanScene.Scope, kind, keys, StagingFile.Cancel);

    public void Dispose() => _scene.Dispose();
}
