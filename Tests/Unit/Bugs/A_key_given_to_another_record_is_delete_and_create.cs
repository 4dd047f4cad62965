using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Matching;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Keys were believed for ever: a customer or product deleted in Sage and another made under its key changed the old one's record in SSM (D24).</summary>
[Trait("Rule", "D24")]
public sealed class A_key_given_to_another_record_is_delete_and_create : IDisposable
{
    private const string Before = "2026-01-05T10:00:00", After = "2026-03-01T09:12:34";
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Account, "companyCode", "MUR001")]
    [InlineData(Kind.Product, "stockCode", "BOLT")]
    [InlineData(Kind.Order, "number", "200")]
    [InlineData(Kind.Invoice, "number", "I12")]
    [InlineData(Kind.Rate, "code", "TRADE")]
    public async Task Should_delete_the_old_one_in_SSM_first_and_create_the_new_one(string kind, string field, string key)
    {
        await Known(kind, field, key, "77");
        await Sage(kind, field, key, "Another", After);
        await _scene.Plan(kind);
        var changes = await Planned();
        changes.Select(c => (c.Action, c.Target, c.Record)).ShouldBe([("delete", Side.Ssm, $"{key}~{Before}"), ("create", Side.Ssm, key)]);
        await _scene.Plan(kind);
        (await Planned()).Count.ShouldBe(2, "a second plan splits nothing again");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Before)]
    [InlineData("2026-01-05T00:00:00")]
    [InlineData("2026-01-05T10:00:00.417")]
    [InlineData("2026-01-05T11:00:00")]
    public async Task Should_be_an_update_where_the_date_is_absent_or_only_written_otherwise(string? stamp)
    {
        await Known(Kind.Account, "companyCode", "MUR001", "77");
        await Sage(Kind.Account, "companyCode", "MUR001", "Another", stamp);
        await _scene.Plan(Kind.Account);
        (await Planned()).ShouldHaveSingleItem().Action.ShouldBe("update");
        (await _scene.LinkOf(Kind.Account, "MUR001")).SageBorn.ShouldBe(stamp is null || stamp.EndsWith("T00:00:00", StringComparison.Ordinal) ? Before : stamp, "a poorer reading takes nothing away");
    }

    [Fact]
    public async Task Should_take_new_dates_of_many_with_equal_names_for_another_way_to_write_them()
    {
        foreach (var number in Enumerable.Range(1, 5)) await Known(Kind.Account, "companyCode", $"MUR00{number}", $"7{number}");
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Sage(Kind.Account, "companyCode", $"MUR00{number}", "Murphy", "2026-05-01T10:00:00");
            await _scene.Edit(Side.Sage50, Kind.Account, $"MUR00{number}", ("phone", "new"));
        }
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldNotContain(c => c.Action == "delete" || c.Action == "create");
        (await _scene.LinkOf(Kind.Account, "MUR001")).SageBorn.ShouldBe("2026-05-01T10:00:00");
        (await _scene.Rows<AuditRow>()).Count(a => a.What == "creation date changed").ShouldBe(5);
    }

    [Fact]
    public async Task Should_give_the_record_back_when_a_backup_brings_the_first_one_again()
    {
        await Known(Kind.Account, "companyCode", "MUR001", "77");
        await Sage(Kind.Account, "companyCode", "MUR001", "Another", After);
        await _scene.Plan(Kind.Account);
        await Sage(Kind.Account, "companyCode", "MUR001", "Murphy", Before);
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SsmKey, link.State).ShouldBe(("77", LinkState.Linked));
        (await Planned()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_wait_while_a_write_of_the_old_one_has_no_answer()
    {
        await Known(Kind.Account, "companyCode", "MUR001", "77");
        await Sage(Kind.Account, "companyCode", "MUR001", "Murphy and Sons", Before);
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Sending);
        await Sage(Kind.Account, "companyCode", "MUR001", "Another", After);
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Where(c => c.State != ChangeState.Superseded).ShouldHaveSingleItem().State.ShouldBe(ChangeState.Sending);
        await _scene.SetChanges(ChangeState.Superseded);
        await _scene.Plan(Kind.Account);
        (await Planned()).Select(c => c.Action).ShouldBe(["delete", "create"]);
    }

    [Fact]
    public async Task Should_take_a_key_of_SSM_for_proof_only_together_with_the_link()
    {
        await Known(Kind.Contact, "reference", "MUR001/3", "77");
        await Sage(Kind.Contact, "reference", "MUR001/3", "Another", After);
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);
        (await _scene.LinkOf(Kind.Contact, "MUR001/3")).SsmKey.ShouldBeNull("the person in SSM carries the key and is the old one");
    }

    [Theory]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T23:30:00", true)]
    [InlineData("2026-01-05T10:00:00", "2026-01-06T10:00:00", false)]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T10:00:07", false)]
    [InlineData("2026-01-05T00:00:00", "2026-01-06T00:00:00", false)]
    [InlineData("2026-01-05", "2026-01-05T17:01:02", true)]
    [InlineData("nonsense", "2026-01-05T17:01:02", true)]
    public void Should_weigh_two_dates(string one, string other, bool same)
    {
        BirthStamps.CanBeOne(one, other).ShouldBe(same);
        BirthStamps.CanBeOne(other, one).ShouldBe(same);
    }

    private async Task Known(string kind, string field, string key, string ssm)
    {
        await Sage(kind, field, key, "Murphy", Before);
        await _scene.Ssm(kind, ssm, (field, key), Named(kind, "Murphy"));
        await _scene.Plan(kind);
        (await _scene.LinkOf(kind, key)).SsmKey.ShouldBe(ssm);
        await _scene.SetChanges(ChangeState.Superseded);
    }

    private async Task Sage(string kind, string field, string key, string name, string? created)
    {
        await _scene.Sage(kind, key, (field, key), Named(kind, name));
        var row = await _scene.Row(Side.Sage50, kind, key);
        await _scene.Put(Side.Sage50, kind, row with { Extra = created is null ? null : $$"""{"created":"{{created}}"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
    }

    private static (string, object?) Named(string kind, string name) => kind switch
    {
        Kind.Order => ("reference", name), Kind.Invoice => ("accountCode", name), _ => ("name", name),
    };

    private async Task<List<ChangeRow>> Planned() => [.. (await _scene.Changes()).Where(c => c.State == ChangeState.Planned).OrderBy(c => c.Priority)];
}
