using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

public sealed class When_a_difference_is_explained : IDisposable
{
    private readonly PlanScene _scene = new();

    [Fact]
    [Trait("Rule", "CON-12")]
    public async Task Should_name_the_filter_of_a_record_that_stays_in_Sage()
    {
        await _scene.Customer("A001", "1");
        await _scene.Filter(Side.Sage50, Kind.Account, "A001", "inactive (CON-12)");
        (await Only()).ShouldBe((Explained.Filtered, "CON-12"));
    }

    [Fact]
    [Trait("Rule", "INV-06")]
    public async Task Should_name_an_invoice_that_is_not_posted()
    {
        await _scene.Customer("A001", "1");
        await _scene.Document(Kind.Invoice, "I1", "9", new(2026, 1, 1), 5, "A001", "1");
        await _scene.Filter(Side.Sage50, Kind.Invoice, "I1", "not posted yet");
        (await Only()).ShouldBe((Explained.Filtered, "INV-06"));
    }

    [Fact]
    [Trait("Rule", "ACC-22")]
    public async Task Should_name_a_tombstone()
    {
        await _scene.Customer("A001", "1");
        await _scene.Gone(Side.Ssm, Kind.Account, "1");
        await _scene.Plan(Kind.Account);
        (await Only()).ShouldBe((Explained.Tombstone, "ACC-22"));
    }

    [Fact]
    [Trait("Rule", "ACC-05")]
    public async Task Should_name_a_potential_that_stays()
    {
        await _scene.Ssm(Kind.Account, "7", ("name", "Perhaps Ltd"), ("status", "Potential"));
        await _scene.Plan(Kind.Account);
        (await Only()).ShouldBe((Explained.Stays, "ACC-05"));
    }

    [Theory]
    [InlineData(ChangeState.Waiting, Explained.Waiting)]
    [InlineData(ChangeState.Queued, Explained.Pending)]
    [InlineData(ChangeState.InDoubt, Explained.InDoubt)]
    [InlineData(ChangeState.Refused, Explained.Refused)]
    public async Task Should_name_the_change_that_has_not_gone_through(string state, string @class)
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "New name"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(state);
        (await Only()).Class.ShouldBe(@class);
    }

    [Fact]
    [Trait("Rule", "I2")]
    public async Task Should_name_the_write_that_may_have_made_a_record_of_Sage()
    {
        await _scene.Link(Kind.Account, null, "5", LinkState.SsmOnly);
        await _scene.Add(new ChangeRow
        {
            Company = "acme", Lane = PlanScene.Scope.Lane(Side.Sage50), Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#5", Action = "create",
            Key = "A001", State = ChangeState.InDoubt, Version = 1, Fields = "{}", IntentAt = _scene.Now, CreatedAt = _scene.Now, UpdatedAt = _scene.Now, Priority = 10,
        });
        await _scene.Sage(Kind.Account, "A001", ("companyCode", "A001"), ("name", "One"));
        await _scene.Plan(Kind.Account);
        (await Only()).ShouldBe((Explained.InDoubt, "I2"));
    }

    [Fact]
    public async Task Should_name_a_plan_that_waits_for_approve()
    {
        await _scene.Sage(Kind.Account, "A001", ("companyCode", "A001"), ("name", "One"));
        await _scene.Plan(Kind.Account);
        await _scene.Store.Write(async db => (await db.Runs.FindAsync(1L))!.State = RunState.Held, StagingFile.Cancel);
        (await Only()).Class.ShouldBe(Explained.Held);
    }

    [Fact]
    public async Task Should_name_code_rule_and_limit_of_a_refusal()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "Far too long"));
        _scene.Fault = new LimitFault("S50-T-001", "name", "5 characters, has 12", "account.name is too long");
        await _scene.Plan(Kind.Account);

        var found = (await _scene.Reconcile()).Differences.ShouldHaveSingleItem();

        (found.Class, found.Field, found.Code, found.Rule, found.Limit).ShouldBe((Explained.Refused, "name", "S50-T-001", "ACC-08", "5 characters, has 12"));
        (found.Sage, found.Ssm).ShouldBe(("Far too long", "Customer A001"));
    }

    [Fact]
    public async Task Should_not_explain_a_value_by_a_plan_that_had_another_one()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "Planned"));
        await _scene.Plan(Kind.Account);
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "Moved since"));
        (await _scene.Reconcile()).Unexplained.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "ACC-08")]
    public async Task Should_name_an_edit_the_rules_reject()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Edited in SSM"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Superseded);
        (await Only()).Class.ShouldBe(Explained.Rejected);
    }

    [Fact]
    [Trait("Rule", "D2")]
    public async Task Should_take_a_form_both_sides_agreed_on_for_no_difference()
    {
        await _scene.Sage(Kind.Account, "A001", ("companyCode", "A001"), ("name", "A name that is long"), ("creditLimit", 5m));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "A001"), ("name", "A name"));
        await _scene.Linked(Kind.Account, "A001", "1");
        (await Only()).ShouldBe((Explained.AgreedForm, "D2"));
    }

    [Fact]
    [Trait("Rule", "D12")]
    public async Task Should_list_a_total_that_SSM_computed_itself_in_a_class_of_its_own()
    {
        await _scene.Customer("A001", "1");
        await _scene.Document(Kind.Order, "O1", "9", new(2026, 1, 1), 10m, "A001", "1");
        await _scene.Put(Side.Ssm, Kind.Order, (await _scene.Row(Side.Ssm, Kind.Order, "9")) with { Extra = """{"total":10.01}""", ReadAt = _scene.Now.AddMinutes(1) });

        var found = (await _scene.Reconcile()).Differences.ShouldHaveSingleItem();

        (found.Class, found.Rule, found.Sage, found.Ssm).ShouldBe((Explained.Total, "D12", "10.00", "10.01"));
    }

    [Fact]
    public async Task Should_take_a_partner_that_cannot_be_read_for_the_reason()
    {
        await _scene.Customer("A001", "1");
        await _scene.Vanish(Side.Sage50, Kind.Account, "A001");
        (await _scene.Reconcile()).Unexplained.ShouldBe(1);
        await _scene.Add(new FindingRow { Company = "acme", Side = Side.Sage50, Kind = Kind.Account, Key = "A001", Code = "S50-E-030", Reason = "one field makes no sense", Open = true });
        (await Only()).Class.ShouldBe(Explained.Unreadable);
    }

    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_leave_the_documents_of_another_company_to_it()
    {
        await _scene.Ssm(Kind.Order, "9", ("number", "#XO1"), ("net", 5m));
        await _scene.Ssm(Kind.OrderLine, "90", ("order", "9"), ("net", 5m));
        (await _scene.Reconcile()).Differences.Select(d => (d.Kind, d.Class)).ShouldBe([(Kind.Order, Explained.Stays), (Kind.OrderLine, Explained.Stays)]);
        (await _scene.Reconcile()).Differences[0].Rule.ShouldBe("D9");
    }

    [Fact]
    public async Task Should_find_a_line_that_only_SSM_has()
    {
        await _scene.Customer("A001", "1");
        await _scene.Document(Kind.Order, "O1", "9", new(2026, 1, 1), 10m, "A001", "1");
        await _scene.Ssm(Kind.OrderLine, "90", ("order", "9"), ("net", 5m));
        var found = (await _scene.Reconcile()).Differences.ShouldHaveSingleItem();
        (found.Record, found.Where, found.Class).ShouldBe(("ssm#90", Difference.OnlySsm, Explained.No));
    }

    [Fact]
    [Trait("Rule", "D3")]
    public async Task Should_know_a_write_that_was_set_aside_for_the_next_cycle_but_not_for_ever()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "New name"));
        await _scene.Plan(Kind.Account);
        await _scene.Store.Write(async db =>
        {
            (await db.Runs.FindAsync(1L))!.PlannedAt = _scene.Now;
            var change = db.Changes.Single();
            (change.State, change.Reason, change.UpdatedAt) = (ChangeState.Superseded, "edited on the target since it was planned (D3)", _scene.Now.AddSeconds(1));
        }, StagingFile.Cancel);
        (await Only()).Class.ShouldBe(Explained.Pending);
        await _scene.Store.Write(async db => (await db.Runs.FindAsync(1L))!.PlannedAt = _scene.Now.AddMinutes(15), StagingFile.Cancel);
        (await Only()).Class.ShouldBe(Explained.No);
    }

    [Fact]
    public async Task Should_not_call_unexplained_what_a_run_has_only_just_read()
    {
        await _scene.Customer("A001", "1");
        await _scene.Add(new RunRow { Id = 8, Company = "acme", State = RunState.Planning, StartedAt = _scene.Now });
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "New name"));
        (await Only()).Class.ShouldBe(Explained.Pending);
        await _scene.Store.Write(async db => (await db.Runs.FindAsync(8L))!.State = RunState.Closed, StagingFile.Cancel);
        (await Only()).Class.ShouldBe(Explained.No);
    }

    [Fact]
    public async Task Should_compare_references_in_the_form_of_SSM()
    {
        await _scene.Customer("A001", "1");
        await _scene.Customer("A002", "2");
        await _scene.Document(Kind.Invoice, "I1", "9", new(2026, 1, 1), 5, "A001", "1");
        (await _scene.Reconcile()).Differences.ShouldBeEmpty();
        await _scene.Edit(Side.Ssm, Kind.Invoice, "9", ("account", "2"));
        var found = (await _scene.Reconcile()).Differences.ShouldHaveSingleItem();
        (found.Field, found.Sage, found.Ssm, found.Class).ShouldBe(("account", "1", "2", Explained.No));
    }

    [Fact]
    public async Task Should_say_how_old_the_pictures_are()
    {
        await _scene.Add(new RunRow { Id = 5, Company = "acme", State = RunState.Closed },
            new RunStepRow { RunId = 5, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = Streams.Orders, State = StepState.Done, StartedAt = _scene.Now.AddMinutes(-3) });
        var ages = (await _scene.Reconcile(Streams.Orders)).Snapshots;
        ages.Select(a => (a.Side, a.AgeSeconds)).ShouldBe([(Side.Sage50, null), (Side.Ssm, 180L)]);
    }

    private async Task<(string Class, string? Rule)> Only()
    {
        var found = (await _scene.Reconcile()).Differences.ShouldHaveSingleItem();
        return (found.Class, found.Rule);
    }

    public void Dispose() => _scene.Dispose();
}
