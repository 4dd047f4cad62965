using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage's data was rebuilt (every customer under another creation date, D24), or one customer was deleted and entered again with the same
/// data. Plans look only at what somebody edited, so the links go on knowing the former dates. Before an order or a contact is made Sage is
/// asked for its customer, the date differs, and it is given back to the next plan as that of another customer; which plans it again, cycle
/// after cycle. No order of SSM reaches Sage, and nobody is told.
/// </summary>
[Trait("Rule", "D24")]
[Trait("Rule", "I8")]
public sealed class Documents_go_on_after_Sage_was_rebuilt_with_other_creation_dates : IDisposable
{
    private const string Before = "2019-01-05T10:00:00", After = "2026-03-01T09:12:34";
    private readonly ScriptedDocuments _documents = new();
    private readonly ScriptedTarget _sage = new() { KeyField = "name" };
    private readonly ScriptedTarget _ssm = new();
    private readonly PlanScene _scene = new()
    {
        Settings = new() { AdminUser = PlanScene.Admin, Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1) },
    };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(0, Kind.Order)] // The control: the dates are what they were.
    [InlineData(9, Kind.Order)]
    [InlineData(1, Kind.Order)]
    [InlineData(0, Kind.Contact)] // The control.
    [InlineData(9, Kind.Contact)]
    [InlineData(1, Kind.Contact)]
    public async Task Should_be_made(int anew, string kind)
    {
        foreach (var number in Enumerable.Range(1, 9)) await Known($"MUR00{number}", $"{number}");
        foreach (var number in Enumerable.Range(1, anew)) await Stamp($"MUR00{number}", After);
        await _scene.Link(Kind.Product, "W-1", "70");
        if (kind == Kind.Order) await Order();
        else await _scene.Ssm(Kind.Contact, "9", ("account", "1"), ("name", "Ann Murphy"));
        _sage.Records["MUR001"] = new("MUR001", await _scene.Image(Side.Sage50, Kind.Account, "MUR001"), Deleted: false, Extra: (await _scene.Row(Side.Sage50, Kind.Account, "MUR001")).Extra);

        var said = new List<string>();
        for (var cycle = 1; cycle <= 5 && Made == 0; cycle++)
        {
            await _scene.Plan(Kind.Account);
            await _scene.Plan(kind);
            foreach (var change in (await _scene.Changes()).Where(c => c.Kind == kind && c.State == ChangeState.Planned))
            {
                await _scene.SetChanges(ChangeState.Queued);
                await Apply(change.Id);
                said.Add((await _scene.Changes()).Single(c => c.Id == change.Id) is var now ? $"{now.State}: {now.Reason}" : "");
            }
            _scene.Time.Advance(TimeSpan.FromHours(1));
        }

        Made.ShouldBe(1, string.Join("\n", said));
    }

    [Theory]
    [InlineData(0)] // The control.
    [InlineData(1)]
    [InlineData(9)]
    public async Task Should_take_an_edit_of_SSM(int anew)
    {
        await _scene.LinkedCustomer("MUR001", "1");
        foreach (var number in Enumerable.Range(1, 9))
        {
            var key = $"MUR001/{number}";
            await _scene.Sage(Kind.Contact, key, ("account", "MUR001"), ("name", $"Ann {number}"), ("phone2", null));
            await _scene.Ssm(Kind.Contact, $"{number}", ("account", "1"), ("name", $"Ann {number}"), ("phone2", null));
            await _scene.Linked(Kind.Contact, key, $"{number}");
            await _scene.Store.Write(async db => (await db.Links.FindAsync("acme", Kind.Contact, key))!.SageBorn = Before, TestContext.Current.CancellationToken);
            await Stamp(key, number <= anew ? After : Before, Kind.Contact);
        }
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("phone2", "087 1"));
        var row = await _scene.Row(Side.Sage50, Kind.Contact, "MUR001/1");
        _sage.Records["MUR001/1"] = new(
            "MUR001/1", await _scene.Image(Side.Sage50, Kind.Contact, "MUR001/1"), Deleted: false, Extra: row.Extra);

        var said = new List<string>();
        for (var cycle = 1; cycle <= 5 && _sage.Updates == 0; cycle++)
        {
            await _scene.Plan(Kind.Contact);
            foreach (var change in (await _scene.Changes()).Where(c => c.State == ChangeState.Planned))
            {
                await _scene.SetChanges(ChangeState.Queued);
                await Apply(change.Id);
                said.Add((await _scene.Changes()).Single(c => c.Id == change.Id) is var now ? $"{now.Action} in {now.Target} {now.State}: {now.Reason}" : "");
            }
            _scene.Time.Advance(TimeSpan.FromHours(1));
        }

        _sage.Updates.ShouldBe(1, string.Join("\n", said));
    }

    private int Made => _documents.Created.Count + _sage.Creates;

    private async Task Order()
    {
        await _scene.Ssm(Kind.Order, "9", ("account", "1"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));
        _documents.Ssm["9"] = new(
            new("9", await _scene.Image(Side.Ssm, Kind.Order, "9"), Deleted: false), [new("91", await _scene.Image(Side.Ssm, Kind.OrderLine, "91"), Deleted: false)]);
        _documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false), []);
    }

    private Task Apply(long id)
    {
        var context = new LoadContext(PlanScene.Scope, new LoadSettings { KeyUser = 51, AdminUser = PlanScene.Admin }, _ssm, _sage) { DocumentSource = _documents, DocumentTarget = _documents };
        return LoadScene.ApplierOver(new ChangeStore(_scene.Store, _scene.Time), _scene.Store, _scene.Time).Apply(
            context, id, TestContext.Current.CancellationToken);
    }

    private async Task Known(string key, string ssm)
    {
        await _scene.Sage(Kind.Account, key, ("companyCode", key), ("name", "Murphy " + key), ("status", "Client"), ("country", "GB"), ("priceList", "TRADE"), ("currency", "GBP"), ("onHold", false));
        await Stamp(key, Before);
        await _scene.Ssm(Kind.Account, ssm, ("companyCode", key), ("name", "Murphy " + key), ("status", "Client"), ("country", "GB"), ("currency", "GBP"), ("onHold", false));
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, key)).SsmKey.ShouldBe(ssm);
        await _scene.SetChanges(ChangeState.Superseded);
        // What the first plan wanted to write is agreed on.
        await Agreed();
    }

    private async Task Agreed()
    {
        for (var i = 0; i < 3; i++)
        {
            await _scene.Plan(Kind.Account);
            await _scene.SetChanges(ChangeState.Superseded);
        }
    }

    private async Task Stamp(string key, string created, string kind = Kind.Account)
    {
        var row = await _scene.Row(Side.Sage50, kind, key);
        await _scene.Put(Side.Sage50, kind, row with { Extra = $$"""{"created":"{{created}}"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
    }
}
