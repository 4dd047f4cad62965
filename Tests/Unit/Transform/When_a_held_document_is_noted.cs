using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ORD-10")]
public sealed class When_a_held_document_is_noted : IAsyncLifetime
{
    private const string NoLine = "{\"comment\":\"not sent yet: the document has no line. Add at least one in SSM\"}";
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        _scene.Settings = _scene.Settings with { Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1), Notes = true };
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("country", "GB"), ("priceList", "TRADE"));
        await _scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("status", "Client"), ("country", "GB"));
        await _scene.Link(Kind.Account, "MUR001", "5");
        await _scene.Link(Kind.Product, "W-1", "70");
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend));
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_be_told_once_for_each_reason()
    {
        await _scene.Plan(Kind.Order);
        (await Note()).Fields.ShouldBe(NoLine);
        await Told();
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).Count(c => c.Action == "note").ShouldBe(1);
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 0m));
        await _scene.Plan(Kind.Order);
        (await Note()).Fields.ShouldContain("quantity 0");
    }

    [Fact]
    public async Task Should_not_be_told_any_more_when_nothing_holds_it()
    {
        await _scene.Plan(Kind.Order);
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));
        await _scene.Plan(Kind.Order);
        (await Note()).State.ShouldBe(ChangeState.Superseded);
        (await _scene.Changes()).Single(c => c.Action == "create").State.ShouldBe(ChangeState.Planned);
    }

    [Fact]
    public async Task Should_not_be_touched_while_it_is_signed()
    {
        var row = await _scene.Row(Side.Ssm, Kind.Order, "9");
        await _scene.Put(Side.Ssm, Kind.Order, row with { Extra = "{\"blocked\":true}", ReadAt = _scene.Now.AddMinutes(1) });
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    [Fact]
    public async Task Should_not_be_told_when_notes_are_off()
    {
        _scene.Settings = _scene.Settings with { Notes = false };
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    private async Task<ChangeRow> Note() => (await _scene.Changes()).Last(c => c.Action == "note");

    private Task Told() => _scene.Store.Write(db => db.Changes.Where(c => c.Action == "note").ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Applied), StagingFile.Cancel), StagingFile.Cancel);
}
