using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A tenant refused the e-mail of a customer, or its owner who had left, and the whole record stayed behind with all of its updates.</summary>
[Trait("Rule", "D22")]
public sealed class A_value_that_SSM_refuses_by_name_is_left_out
{
    private const int FormerColleague = 66;

    [Fact]
    public async Task Should_create_the_record_without_it_and_keep_a_finding()
    {
        await using var scene = await TenantScene.Start(new() { OneAddressPerEmail = true });
        var account = await Account(scene);
        Contact(scene, account, "ann@firm.example");

        var id = await Create(scene, ("email", "ann@firm.example"), ("phone", "021 1"));
        await scene.HandleToTheEnd(id);

        var made = Made(scene);
        (made["phone1"]!.GetValue<string>(), made["email"]).ShouldBe(("021 1", null));
        scene.Store.Calls.Count(c => c is { Verb: "POST", Resource: "contacts" }).ShouldBe(2, "once with the address and once without");

        (await scene.Changes.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await scene.Changes.Rows<FindingRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("S50-L-004"), f => f.Side.ShouldBe(Side.Sage50), f => f.Key.ShouldBe("A/1"), f => f.Field.ShouldBe("email"),
            f => f.Open.ShouldBeTrue(), f => f.Reason.ShouldContain("already used"));

        var (sage, ssm) = await scene.Changes.BaseOf("A/1", Kind.Contact);
        (sage["email"].Text, ssm["email"].IsNull).ShouldBe(("ann@firm.example", true), "so it is not sent again until it moves");
    }

    [Fact]
    public async Task Should_give_a_record_of_an_inactive_owner_to_the_admin_user()
    {
        await using var scene = await TenantScene.Start(new() { InactiveOwnerIsRefused = true });
        await Account(scene);
        await scene.Changes.Add(new LinkRow { Company = "acme", Kind = Kind.User, Record = "Joe", SageKey = "Joe", SsmKey = $"{FormerColleague}", State = LinkState.Linked });

        var id = await Create(scene, ("owner", "Joe"));
        await scene.HandleToTheEnd(id);

        (await scene.Changes.Of(id)).State.ShouldBe(ChangeState.Applied);
        Made(scene)["salesRepId"]!["id"]!.GetValue<int>().ShouldBe(51);
    }

    [Fact]
    public async Task Should_update_the_rest_and_close_the_finding_when_a_value_is_taken()
    {
        await using var scene = await TenantScene.Start(new() { OneAddressPerEmail = true });
        var account = await Account(scene);
        Contact(scene, account, "ann@firm.example");
        var key = Contact(scene, account, "old@firm.example");

        var before = Staged.Image(("email", "old@firm.example"), ("phone", null));
        await scene.Changes.Base("A/1", before, before, Kind.Contact);
        var id = await scene.Changes.Change(Kind.Contact, "update", "A/1", Staged.Image(("email", "ann@firm.example"), ("phone", "021 2")), before, "A/1", $"{key}");
        await scene.HandleToTheEnd(id);

        var now = scene.Store.Find("contacts", key)!;
        (now["phone1"]!.GetValue<string>(), now["email"]!.GetValue<string>()).ShouldBe(("021 2", "old@firm.example"));
        (await scene.Changes.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeTrue();

        var next = LoadScene.Row(Kind.Contact, "update", "A/1");
        (next.Fields, next.Expected) = (RecordSchema.ToJson(Staged.Image(("email", "free@firm.example"))), RecordSchema.ToJson(Staged.Image(("email", "old@firm.example"))));
        await scene.Changes.Add(next);
        await scene.HandleToTheEnd(next.Id);

        scene.Store.Find("contacts", key)!["email"]!.GetValue<string>().ShouldBe("free@firm.example");
        (await scene.Changes.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_refuse_the_record_where_it_means_nothing_without_the_value()
    {
        await using var scene = await TenantScene.Start();
        await Account(scene);

        var id = await scene.Changes.Change(Kind.Contact, "create", "A/1",
            Staged.Image(("reference", "A/1"), ("account", "A"), ("name", "Ann " + new string('n', 300))), Image.Empty, "A/1", null);
        await scene.HandleToTheEnd(id);

        (await scene.Changes.Of(id)).State.ShouldBe(ChangeState.Refused);
        scene.Store.Calls.Count(c => c is { Verb: "POST", Resource: "contacts" }).ShouldBe(1);
    }

    [Fact]
    public async Task Should_be_offered_again_once_a_day_and_not_sooner()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("email", "ann@firm.example"));
        await scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("email", null));
        await scene.Linked(Kind.Account, "A", "1");
        await scene.Add(new FindingRow
        {
            Company = "acme", Side = Side.Sage50, Kind = Kind.Account, Key = "A", Code = "S50-L-004", Field = "email", Open = true, FirstSeen = scene.Now, LastSeen = scene.Now,
        });

        await scene.Plan(Kind.Account);
        (await scene.Changes()).ShouldBeEmpty();

        scene.Time.Advance(TimeSpan.FromHours(25));
        await scene.Plan(Kind.Account);
        (await scene.OnlyChange()).Fields.ShouldBe("""{"email":"ann@firm.example"}""");
        (await scene.Rows<ConflictRow>()).ShouldBeEmpty();
    }

    private static async Task<int> Account(TenantScene scene)
    {
        var id = scene.Store.Insert("accounts", new JsonObject { ["name"] = "Murphy", ["extId"] = "A", ["branchId"] = 1, ["salesRepId1"] = 61 }, 51);
        await scene.Changes.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "A", SageKey = "A", SsmKey = $"{id}", State = LinkState.Linked });
        return id;
    }

    private static int Contact(TenantScene scene, int account, string email) => scene.Store.Insert("contacts",
        new JsonObject { ["firstName"] = "Ann", ["lastName"] = "Lee", ["accountId"] = account, ["salesRepId"] = 61, ["email"] = email }, 51);

    private static Task<long> Create(TenantScene scene, params (string, object?)[] more) => scene.Changes.Change(Kind.Contact, "create", "A/1",
        Staged.Image([("reference", "A/1"), ("account", "A"), ("name", "Joe Byrne"), .. more]), Image.Empty, "A/1", null);

    private static JsonObject Made(TenantScene scene) => scene.Store.All("contacts").Single(c => c["extId"]?.GetValue<string>() == "A/1");
}
