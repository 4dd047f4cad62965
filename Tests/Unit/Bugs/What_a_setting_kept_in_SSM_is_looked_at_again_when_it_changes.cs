using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A firm began one-way and was given the writer months later. What had been made in SSM until then never went to Sage, unless somebody happened to edit it: it had been
/// settled as staying in SSM. The same of potentials, of the statuses of customers and of an earlier go-live.
/// </summary>
[Trait("Rule", "ACC-05")]
[Trait("Rule", "D1")]
public sealed class What_a_setting_kept_in_SSM_is_looked_at_again_when_it_changes : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("one-way")]
    [InlineData("potentials")]
    [InlineData("statuses")]
    [InlineData("goLive")]
    public async Task Should_be_created_in_Sage(string setting)
    {
        var now = _scene.Settings;
        _scene.Settings = setting switch
        {
            "one-way" => now with { WritesSage = false },
            "goLive" => now with { GoLive = new(2026, 3, 1) },
            _ => now,
        };
        await _scene.Put(Side.Ssm, Kind.Account, Support.Staged.Row("7", _scene.Now,
            ("companyCode", null), ("name", "Murphy"), ("status", setting switch { "potentials" => "Potential", "statuses" => "Key account", _ => "Client" }))
            with { Extra = """{"created":"2026-02-01T10:00:00"}""" });
        if (setting != "goLive") _scene.Settings = _scene.Settings with { GoLive = new(2026, 1, 1) };
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty();

        _scene.Settings = setting switch
        {
            "one-way" => _scene.Settings with { WritesSage = true },
            "potentials" => _scene.Settings with { PushPotentials = true },
            "statuses" => _scene.Settings with { CustomerStatuses = ["Client", "Key account"] },
            _ => _scene.Settings with { GoLive = new(2026, 1, 1) },
        };
        await _scene.Plan(Kind.Account);

        var change = await _scene.OnlyChange();
        (change.Action, change.Target).ShouldBe(("create", Side.Sage50));
    }

    [Fact]
    public async Task Should_leave_the_documents_of_a_one_way_company_alone()
    {
        _scene.Settings = _scene.Settings with { WritesSage = false, GoLive = new(2026, 1, 1) };
        await _scene.Ssm(Kind.Order, "7", ("number", null), ("status", "OrderToSend"));
        await _scene.Plan(Kind.Order);
        (await _scene.LinkOf(Kind.Order, "ssm#7")).State.ShouldBe(LinkState.SsmOnly);

        _scene.Settings = _scene.Settings with { WritesSage = true };
        await _scene.Plan(Kind.Order);

        (await _scene.Changes()).ShouldBeEmpty("somebody has entered it by hand");
    }

    [Fact]
    public async Task Should_be_at_rest_while_no_setting_changes()
    {
        await _scene.Ssm(Kind.Account, "7", ("companyCode", null), ("name", "Murphy"), ("status", "Potential"));
        await _scene.Plan(Kind.Account);
        var audit = (await _scene.Rows<AuditRow>()).Count;

        (await _scene.Plan(Kind.Account)).ShouldBe(0);

        (await _scene.Rows<AuditRow>()).Count.ShouldBe(audit);
    }
}
