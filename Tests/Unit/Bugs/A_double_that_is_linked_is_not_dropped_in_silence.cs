using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A quotation made in Sage had been taken for one of Sage's own and written to SSM as a second document (901). When the change was asked again, the document was joined
/// with its first SSM record, and the link with 901 was deleted: a live sale in SSM that nothing lists, updates or deletes. For customers the same meeting is refused.
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "I7")]
public sealed class A_double_that_is_linked_is_not_dropped_in_silence : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 0.01m), ("net", null));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(Linked(Kind.Account, "MUR001", "5"), Linked(Kind.Product, "W-1", "70"));
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new TargetRecord("91", Line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false),
            [.. request.Lines.Select((l, i) => new TargetRecord($"{number}{i}", l.With("order", FieldValue.Of(number)), Deleted: false))]);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_be_told_to_somebody()
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [Line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        _scene.Documents.AfterEffect = () => throw LoadScene.Failure(FailureClass.InDoubt);
        await _scene.Apply(id);
        _scene.Documents.AfterEffect = () => Task.CompletedTask;
        await _scene.Add(Linked(Kind.Order, "101", "901"));

        await _scene.ApplyToTheEnd(id);

        var told = (await _scene.Rows<AuditRow>()).Select(a => $"{a.From} {a.To} {a.Reason}").Concat((await _scene.Rows<FindingRow>()).Select(f => f.Reason))
            .Concat((await _scene.Rows<ConflictRow>()).Select(c => $"{c.SsmKey} {c.Reason}")).Concat((await _scene.Rows<ChangeRow>()).Select(c => c.Reason ?? ""));
        var linked = (await _scene.Rows<LinkRow>()).Exists(l => l.SsmKey == "901");
        (linked || told.Any(t => t.Contains("901", StringComparison.Ordinal))).ShouldBeTrue("SSM document 901 is live, and nothing anywhere names it");
    }

    private static LinkRow Linked(string kind, string sage, string ssm) => new() { Company = "acme", Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = LinkState.Linked };
}
