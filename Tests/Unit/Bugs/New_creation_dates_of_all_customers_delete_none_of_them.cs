using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage's data was rebuilt, and every customer got a new creation date under the same key and name. Only a customer that somebody edits is looked at by a plan, so each
/// day the one or two that were edited were taken for reused keys: deleted in SSM with all that hangs on them and made anew, below every guard, until all were gone.
/// </summary>
[Trait("Rule", "D24")]
[Trait("Rule", "D26")]
public sealed class New_creation_dates_of_all_customers_delete_none_of_them : IDisposable
{
    private const string Before = "2019-01-05T10:00:00", Rebuilt = "2026-03-01T09:12:34";
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Should_count_those_that_nobody_edited_too(int edited)
    {
        foreach (var number in Enumerable.Range(1, 9)) await Known($"MUR00{number}", $"7{number}");
        // The reading after the rebuild: the same customers, another date on all of them.
        foreach (var number in Enumerable.Range(1, 9)) await Stamp($"MUR00{number}", Rebuilt);
        foreach (var number in Enumerable.Range(1, edited)) await _scene.Edit(Side.Sage50, Kind.Account, $"MUR00{number}", ("phone", "new"));

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Where(c => c.State == ChangeState.Planned && c.Action != "update").Select(c => $"{c.Action} {c.Record}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_be_told_once_and_hold_for_those_edited_later()
    {
        foreach (var number in Enumerable.Range(1, 9)) await Known($"MUR00{number}", $"7{number}");
        foreach (var number in Enumerable.Range(1, 9)) await Stamp($"MUR00{number}", Rebuilt);
        foreach (var number in Enumerable.Range(1, 9))
        {
            await _scene.Edit(Side.Sage50, Kind.Account, $"MUR00{number}", ("phone", "new"));
            await _scene.Plan(Kind.Account);
        }

        (await _scene.Changes()).Where(c => c.State == ChangeState.Planned).ShouldAllBe(c => c.Action == "update");
        var finding = (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Code, finding.Rule, finding.Open).ShouldBe(("S50-T-032", "D24", true));
        finding.Reason.ShouldContain("9 records of account");

        _scene.Time.Advance(TimeSpan.FromDays(8));
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<FindingRow>()).Single().Open.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_take_none_for_reused_then_and_name_those_that_are_called_otherwise()
    {
        foreach (var number in Enumerable.Range(1, 9)) await Known($"MUR00{number}", $"7{number}");
        foreach (var number in Enumerable.Range(1, 9)) await Stamp($"MUR00{number}", Rebuilt);
        await _scene.Edit(Side.Sage50, Kind.Account, "MUR004", ("name", "Murphy and Sons"));

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Where(c => c.State == ChangeState.Planned).ShouldHaveSingleItem().Action.ShouldBe("update");
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Reason.ShouldContain("MUR004");
    }

    [Fact]
    public async Task Should_not_keep_two_keys_from_being_taken_for_reused()
    {
        foreach (var number in Enumerable.Range(1, 9)) await Known($"MUR00{number}", $"7{number}");
        foreach (var number in Enumerable.Range(1, 2)) await Stamp($"MUR00{number}", Rebuilt);
        foreach (var number in Enumerable.Range(1, 2)) await _scene.Edit(Side.Sage50, Kind.Account, $"MUR00{number}", ("phone", "new"));

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Count(c => c is { State: ChangeState.Planned, Action: "delete" }).ShouldBe(2);
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    private async Task Known(string key, string ssm)
    {
        await _scene.Sage(Kind.Account, key, ("companyCode", key), ("name", "Murphy " + key));
        await Stamp(key, Before);
        await _scene.Ssm(Kind.Account, ssm, ("companyCode", key), ("name", "Murphy " + key));
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, key)).SsmKey.ShouldBe(ssm);
        await _scene.SetChanges(ChangeState.Superseded);
    }

    private async Task Stamp(string key, string created)
    {
        var row = await _scene.Row(Side.Sage50, Kind.Account, key);
        await _scene.Put(Side.Sage50, Kind.Account, row with { Extra = $$"""{"created":"{{created}}"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
    }
}
