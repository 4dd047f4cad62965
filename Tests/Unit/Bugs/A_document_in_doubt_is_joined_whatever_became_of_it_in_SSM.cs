using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage had made the document and the answer or the read-back was lost. When it was edited in SSM before it was asked for, it was planned anew as if nothing stood in
/// Sage, or the edit was taken for agreed on.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I2")]
public sealed class A_document_in_doubt_is_joined_whatever_became_of_it_in_SSM : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 0.01m), ("net", null));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(Linked(Kind.Account, "MUR001", "5"), Linked(Kind.Product, "W-1", "70"));
        Ssm(Header, Line);
        _scene.Documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false),
            [.. request.Lines.Select((l, i) => new TargetRecord($"{number}{i}", l.With("order", FieldValue.Of(number)), Deleted: false))]);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<FailureClass> ReadBacks() => [.. Enum.GetValues<FailureClass>().Except([FailureClass.Configuration])];

    [Theory]
    [MemberData(nameof(ReadBacks))]
    public async Task Should_never_be_refused_or_sent_again_after_its_answer(FailureClass readBack)
    {
        var id = await Quotation();
        _scene.Documents.ReadBackFails = LoadScene.Failure(readBack);

        await _scene.Apply(id);

        var row = await _scene.Of(id);
        (row.State, row.Answered, _scene.Notes.Told.Count).ShouldBe((ChangeState.InDoubt, "101", 0));
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        (_scene.Documents.Created.Count, (await _scene.Link("ssm#9", Kind.Order)).SageKey).ShouldBe((1, "101"));
    }

    [Fact]
    public async Task Should_take_an_edit_made_meanwhile_for_an_edit()
    {
        var id = await InDoubt();
        Ssm(Header.With("reference", FieldValue.Of("PO 2")), Line);

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);

        var (sage, ssm) = await _scene.BaseOf("ssm#9", Kind.Order);
        (sage["reference"].Text, ssm["reference"].Text).ShouldBe(("PO 1", "PO 1"), "what was sent is what was agreed on");
        (await _scene.Current(Side.Ssm, "9", Kind.Order)).ShouldNotBeNull().Values["reference"].ShouldBe("PO 2", "so the next plan sees it move");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_stay_in_doubt_while_its_lines_cannot_be_joined(bool vanished)
    {
        var id = await InDoubt();
        if (vanished) _scene.Documents.Ssm.Clear();
        else Ssm(Header, Line, Line.With("product", FieldValue.Of("71")).With("position", FieldValue.Of(2m)));

        await _scene.Apply(id);

        var row = await _scene.Of(id);
        (row.State, row.Code).ShouldBe((ChangeState.InDoubt, LoadCodes.Unjoined));
        row.Reason.ShouldNotBeNull().ShouldContain("101");
        await _scene.Add(Linked(Kind.Product, "W-2", "71"));
        Ssm(Header, Line);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Documents.Created.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Should_tell_nobody_that_it_was_not_sent_when_another_version_is_planned_already()
    {
        var id = await Quotation();
        _scene.Documents.PrepareFails = LoadScene.Failure(FailureClass.Held);
        _scene.Documents.BeforeFind = () => _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Version, 2), LoadScene.Cancel), LoadScene.Cancel);

        await _scene.Apply(id);

        ((await _scene.Of(id)).State, _scene.Notes.Told.Count).ShouldBe((ChangeState.Queued, 0));
    }

    [Theory]
    [InlineData(false, ChangeState.Applied)]
    [InlineData(true, ChangeState.InDoubt)]
    public async Task Should_let_unreadable_neighbours_hold_only_what_may_have_been_sent(bool tried, string state)
    {
        var id = tried ? await InDoubt() : await Quotation();
        _scene.Documents.FindFails = LoadScene.Failure(FailureClass.Unclear);

        await _scene.Apply(id);

        ((await _scene.Of(id)).State, _scene.Documents.Created.Count).ShouldBe((state, 1));
    }

    private async Task<long> InDoubt()
    {
        var id = await Quotation();
        _scene.Documents.AfterEffect = () => throw LoadScene.Failure(FailureClass.InDoubt);
        await _scene.Apply(id);
        _scene.Documents.AfterEffect = () => Task.CompletedTask;
        var row = await _scene.Of(id);
        row.State.ShouldBe(ChangeState.InDoubt);
        _scene.Time.Advance(row.DueAt!.Value - _scene.Now);
        return id;
    }

    private async Task<long> Quotation()
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [Line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, LoadScene.Cancel);
        return id;
    }

    private void Ssm(Image header, params Image[] lines) =>
        _scene.Documents.Ssm["9"] = new(new("9", header, Deleted: false), [.. lines.Select((l, i) => new TargetRecord($"{91 + i}", l, Deleted: false))]);

    private static LinkRow Linked(string kind, string sage, string ssm) => new() { Company = "acme", Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = LinkState.Linked };
}
