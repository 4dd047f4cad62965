using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>A priority run takes the documents to be sent, their lines and the accounts they wait for, and nothing else (D20).</summary>
public sealed class When_the_priority_lane_plans : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        _scene.Settings = _scene.Settings with { Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1), RequireRate = false };
        await _scene.Ssm(Kind.Account, "5", ("name", "Murphy"), ("status", "Client"), ("country", "GB"));
        await _scene.Ssm(Kind.Account, "6", ("name", "Nolan"), ("status", "Client"), ("country", "GB"));
        await _scene.Sage(Kind.Account, "BYR001", ("companyCode", "BYR001"), ("name", "Byrne"));
        await _scene.Link(Kind.Product, "W-1", "70");
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));
        await _scene.Sage(Kind.Order, "12", ("number", "O12"), ("account", "BYR001"), ("status", OrderState.OrderReceived));
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "D20")]
    public async Task Should_plan_the_document_and_its_missing_account_alone_and_before_everything_else()
    {
        await Plan(Kind.Account);
        await Plan(Kind.Order);
        (await _scene.Changes()).Select(c => (c.Kind, c.Record, c.Priority)).ShouldBe([(Kind.Account, "ssm#5", 1), (Kind.Order, "ssm#9", 1)]);
    }

    [Theory]
    [Trait("Rule", "D20")]
    [InlineData(OrderState.Draft)]
    [InlineData(OrderState.QuotationOpen)]
    public async Task Should_plan_nothing_for_documents_that_are_not_to_be_sent(string status)
    {
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("status", status));
        await Plan(Kind.Account);
        await Plan(Kind.Order);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "D20")]
    public async Task Should_leave_what_a_held_run_has_planned()
    {
        await _scene.Plan(Kind.Order);
        var planned = (await _scene.Changes()).Single(c => c.Record == "ssm#9");
        await Plan(Kind.Order);
        (await _scene.Changes()).Single(c => c.Record == "ssm#9").RunId.ShouldBe(planned.RunId, "a held plan waits for a person");
    }

    private async Task Plan(string kind)
    {
        var run = new RunRow { Id = 900, Company = "acme", Kind = RunKind.Priority, State = RunState.Planning, StartedAt = _scene.Now };
        if ((await _scene.Rows<RunRow>()).All(r => r.Id != run.Id)) await _scene.Add(run);
        var context = _scene.Context;
        var scope = await _scene.Store.Read(db => RunScope.Of(db, context, run, PlanScene.Cancel), PlanScene.Cancel);
        await new StreamPlanner(_scene.Store, context, _scene.Time) { Scope = scope }.Plan(new(run.Id), kind, PlanScene.Cancel);
    }
}
