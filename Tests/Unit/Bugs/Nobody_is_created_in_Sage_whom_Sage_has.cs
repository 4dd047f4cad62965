using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A rep cloned a company in SSM, external id and all: a second Sage customer was made and the clone's code replaced, and nothing was listed (D21).</summary>
[Trait("Rule", "D21")]
[Trait("Rule", "ACC-13")]
public sealed class Nobody_is_created_in_Sage_whom_Sage_has : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        await Ssm("5", "MUR001", "Murphy Ltd", "T12");
        await _scene.Linked(Kind.Account, "MUR001", "5");
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("MUR001", "Murphy Ltd", "T12")]
    [InlineData("MUR001", "Quite Another Name", "X1")]
    [InlineData(null, "murphy LTD", "t 12")]
    public async Task Should_park_a_clone_with_both_records_named(string? code, string name, string postcode)
    {
        await Ssm("9", code, name, postcode);
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Account, "ssm#9")).State.ShouldBe(LinkState.Parked);
        var listed = (await new ConflictReports(_scene.Store).List(false, null, null, PlanScene.Cancel)).ShouldHaveSingleItem();
        (listed.Record, listed.SsmKey, listed.Class, listed.State, listed.Candidates).ShouldBe(("ssm#9", "9", "parked", "open", "MUR001"));
        listed.Reason!.ShouldContain("MUR001 (linked with SSM 5)");
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("5");
    }

    [Fact]
    public async Task Should_not_be_misled_by_a_free_customer_of_that_name_when_the_code_names_another()
    {
        await _scene.Sage(Kind.Account, "NOL001", ("companyCode", "NOL001"), ("name", "Nolan Ltd"), ("postcode", "C1"), ("status", "Client"));
        await Ssm("9", "MUR001", "Nolan Ltd", "C1");
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<LinkRow>()).Where(l => l.SageKey == "NOL001").ShouldAllBe(l => l.SsmKey == null && l.State == LinkState.Parked);
        (await _scene.LinkOf(Kind.Account, "ssm#9")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_ask_those_that_are_out_of_filter_too()
    {
        await _scene.Sage(Kind.Account, "OLD001", ("companyCode", "OLD001"), ("name", "Old Ltd"), ("postcode", "C1"), ("status", "Client"));
        await _scene.Filter(Side.Sage50, Kind.Account, "OLD001", "left out");
        await Ssm("9", null, "Old Ltd", "C1");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "ssm#9")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, null)]
    [InlineData(false, "MUR001")]
    public async Task Should_link_anew_when_the_partner_was_deleted(bool tombstone, string? code)
    {
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        if (tombstone) await _scene.Plan(Kind.Account);
        await Ssm("9", code, "Murphy Ltd", "T12");
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SsmKey, link.State).ShouldBe(("9", LinkState.Linked));
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<LinkRow>()).Single(l => l.SageKey == "MUR001").State.ShouldBe(LinkState.Linked);
        (await _scene.Changes()).ShouldAllBe(c => c.Target == Side.Ssm && c.Action == "update");
    }

    [Fact]
    public async Task Should_answer_the_question_about_a_clone_when_the_first_one_is_deleted()
    {
        await Ssm("9", "MUR001", "Murphy Ltd", "T12");
        await _scene.Plan(Kind.Account);
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("9");
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().State.ShouldBe(ConflictState.Closed);
    }

    [Fact]
    public async Task Should_survive_that_the_deleted_partner_comes_back()
    {
        await _scene.Sage(Kind.Account, "BOR001", ("companyCode", "BOR001"), ("name", "Born in SSM"), ("postcode", "B1"), ("status", "Client"));
        await Ssm("6", "BOR001", "Born in SSM", "B1");
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "ssm#6", SageKey = "BOR001", SsmKey = "6", State = LinkState.Linked });
        await _scene.Gone(Side.Ssm, Kind.Account, "6");
        await Ssm("9", null, "Born in SSM", "B1");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "BOR001")).SsmKey.ShouldBe("9");
        await Ssm("6", "BOR001", "Born in SSM", "B1");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "ssm#6")).State.ShouldBe(LinkState.Parked);
        (await _scene.LinkOf(Kind.Account, "BOR001")).SsmKey.ShouldBe("9");
    }

    [Fact]
    public async Task Should_wait_while_a_write_of_the_deleted_partner_has_no_answer()
    {
        await _scene.Edit(Side.Sage50, Kind.Account, "MUR001", ("name", "Murphy and Sons"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.InDoubt);
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await Ssm("9", "MUR001", "Murphy Ltd", "T12");
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldHaveSingleItem().State.ShouldBe(ChangeState.InDoubt);
    }

    [Theory]
    [InlineData("8", "9")]
    [InlineData("9", "10")]
    public async Task Should_let_the_first_of_two_that_equal_each_other_go(string first, string second)
    {
        await Ssm(first, null, "New Ltd", "N1");
        await Ssm(second, null, "new ltd", "N1");
        for (var i = 0; i < 2; i++)
        {
            await _scene.Plan(Kind.Account);
            var create = (await _scene.Changes()).ShouldHaveSingleItem();
            (create.Record, create.Action, create.Target).ShouldBe(($"ssm#{first}", "create", Side.Sage50));
            (await _scene.LinkOf(Kind.Account, $"ssm#{second}")).State.ShouldBe(LinkState.Parked);
            (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Reason!.ShouldContain($"SSM {first}");
        }
    }

    [Theory]
    [InlineData(ChangeState.Sending)]
    [InlineData(ChangeState.InDoubt)]
    [InlineData(ChangeState.Waiting)]
    [InlineData(ChangeState.Held)]
    public async Task Should_park_a_clone_that_is_read_before_the_originals_link(string state)
    {
        await Ssm("9", null, "New Ltd", "N1");
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(state);
        await Ssm("8", null, "New Ltd", "N1");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "ssm#8")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldHaveSingleItem().Record.ShouldBe("ssm#9");
    }

    [Fact]
    public async Task Should_not_count_a_potential_that_reads_the_same()
    {
        await Ssm("8", null, "New Ltd", "N1", "Potential");
        await Ssm("9", null, "New Ltd", "N1");
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldHaveSingleItem().Record.ShouldBe("ssm#9");
    }

    [Fact]
    public async Task Should_create_what_a_person_declares_separate()
    {
        await Ssm("9", "MUR001", "Murphy Ltd", "T12");
        await _scene.Plan(Kind.Account);
        (await Decide(ConflictChoice.Separate, null)).Taken.ShouldBeTrue();
        await _scene.Plan(Kind.Account);
        var create = (await _scene.Changes()).ShouldHaveSingleItem();
        (create.Record, create.Action, create.Target, create.Key).ShouldBe(("ssm#9", "create", Side.Sage50, "MUR002"));
    }

    [Fact]
    public async Task Should_move_the_link_when_a_person_says_so_and_park_the_former_partner()
    {
        await Ssm("9", "MUR001", "Murphy Ltd", "T12");
        await _scene.Plan(Kind.Account);
        (await Decide(ConflictChoice.Link, "MUR001")).Taken.ShouldBeTrue();
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("9");
        (await _scene.LinkOf(Kind.Account, "ssm#5")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MUR001/3", "Tom Byrne")]
    [InlineData(null, "tom byrne")]
    public async Task Should_park_a_contact_that_its_customer_has(string? reference, string name)
    {
        await Contact();
        await _scene.Ssm(Kind.Contact, "78", ("account", "5"), ("reference", reference), ("name", name));
        await _scene.Plan(Kind.Contact);
        (await _scene.LinkOf(Kind.Contact, "ssm#78")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_create_a_contact_cloned_into_another_customer()
    {
        await Contact();
        await _scene.Sage(Kind.Account, "NOL001", ("companyCode", "NOL001"), ("name", "Nolan Ltd"));
        await Ssm("6", "NOL001", "Nolan Ltd", null);
        await _scene.Linked(Kind.Account, "NOL001", "6");
        await _scene.Ssm(Kind.Contact, "78", ("account", "6"), ("reference", "MUR001/3"), ("name", "Tom Byrne"));
        await _scene.Plan(Kind.Contact);
        var create = (await _scene.Changes()).ShouldHaveSingleItem();
        (create.Record, create.Action, create.Target).ShouldBe(("ssm#78", "create", Side.Sage50));
    }

    [Fact]
    public async Task Should_let_the_first_of_two_contacts_typed_twice_go()
    {
        await _scene.Ssm(Kind.Contact, "78", ("account", "5"), ("reference", null), ("name", "Ann Nolan"));
        await _scene.Ssm(Kind.Contact, "79", ("account", "5"), ("reference", null), ("name", "Ann  nolan"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldHaveSingleItem().Record.ShouldBe("ssm#78");
        (await _scene.LinkOf(Kind.Contact, "ssm#79")).State.ShouldBe(LinkState.Parked);
    }

    [Fact]
    public async Task Should_park_them_in_the_priority_lane_too()
    {
        await Ssm("9", "MUR001", "Murphy Ltd", "T12");
        await _scene.Ssm(Kind.Order, "20", ("account", "9"), ("status", OrderState.QuotationToSend));
        var run = new RunRow { Id = 77, Company = "acme", Kind = RunKind.Priority, State = RunState.Planning, StartedAt = _scene.Now };
        await _scene.Add(run);
        var scope = await _scene.Store.Read(db => Sage50Etl.Transform.Planning.RunScope.Of(db, _scene.Context, run, PlanScene.Cancel), PlanScene.Cancel);
        await new Sage50Etl.Transform.Planning.StreamPlanner(_scene.Store, _scene.Context, _scene.Time) { Scope = scope }.Plan(new(77), Kind.Account, PlanScene.Cancel);
        (await _scene.LinkOf(Kind.Account, "ssm#9")).State.ShouldBe(LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    private async Task Contact()
    {
        await _scene.Sage(Kind.Contact, "MUR001/3", ("account", "MUR001"), ("reference", "MUR001/3"), ("name", "Tom Byrne"));
        await _scene.Ssm(Kind.Contact, "77", ("account", "5"), ("reference", "MUR001/3"), ("name", "Tom Byrne"));
        await _scene.Linked(Kind.Contact, "MUR001/3", "77");
    }

    private Task Ssm(string id, string? code, string name, string? postcode, string status = "Client") =>
        _scene.Ssm(Kind.Account, id, ("companyCode", code), ("name", name), ("postcode", postcode), ("status", status));

    private async Task<ConflictAnswer> Decide(string choice, string? key)
    {
        var row = (await _scene.Rows<ConflictRow>()).Single(c => c.Record == "ssm#9" && c.Class == ConflictClass.Parked);
        return (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(row.Id, new(choice, key, "Ann"), alike: false, PlanScene.Cancel)).ShouldHaveSingleItem();
    }
}
