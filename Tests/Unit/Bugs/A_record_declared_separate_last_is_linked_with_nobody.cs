using Sage50Etl.Canonical.Records;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two customers of SSM were parked beside one of Sage. A person linked the Sage one with a record of SSM, found that this was wrong, and declared that record separate. Of two decisions the later counts, but
/// a link was looked at first whatever was said afterwards: the two were joined against the last word (ACC-13).
/// </summary>
[Trait("Rule", "ACC-13")]
public sealed class A_record_declared_separate_last_is_linked_with_nobody : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        foreach (var key in new[] { "8", "9" })
            await _scene.Ssm(Kind.Account, key, ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_follow_the_later_word(bool separateLast)
    {
        var parked = (await _scene.Rows<ConflictRow>()).Where(c => c.State == ConflictState.Open).ToList();
        var (sage, ssm) = (parked.Single(c => c.SageKey == "MUR001" && c.SsmKey is null), parked.Single(c => c.SsmKey == "8" && c.SageKey is null));

        if (!separateLast) await Decide(ssm.Id, new(ConflictChoice.Separate, null, "ann"));
        await Decide(sage.Id, new(ConflictChoice.Link, "8", "ann"));
        if (separateLast) await Decide(ssm.Id, new(ConflictChoice.Separate, null, "ann"));
        await _scene.Plan(Kind.Account);

        var linked = (await _scene.Rows<LinkRow>()).Any(l => l is { SageKey: "MUR001", SsmKey: "8" });
        linked.ShouldBe(!separateLast);
    }

    private async Task Decide(long id, ConflictDecision decision)
    {
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(id, decision, false, PlanScene.Cancel)).ShouldAllBe(a => a.Taken);
    }
}
