using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A custom field of direction both: what a rep typed in SSM is longer than the column of Sage, was cut, and is a finding. The IT person
/// gives the field a wider column, which is empty, and raises mappingVersion: what both sides hold counts as agreed then, and nothing is
/// written (D2). A field with an open finding counts as pending though, also where it did go, cut: its former base is kept, the empty
/// column passes for a text that somebody cleared in Sage, and the whole text is erased in SSM. Only the records that the finding named
/// lose theirs.
/// </summary>
[Trait("Rule", "D2")]
[Trait("Rule", "D22")]
public sealed class A_text_that_was_cut_is_not_erased_when_its_field_gets_a_wider_column : IDisposable
{
    private const string Field = "Z_Area";
    private readonly Column _column = new();
    private readonly ScriptedTarget _sage = new();
    private readonly PlanScene _scene = new()
    {
        Settings = new() { AdminUser = PlanScene.Admin, CustomerUpdatesBothWays = true, ExtraFields = [(Kind.Account, Field, true)] },
    };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("North", "North")] // The control: it fits.
    [InlineData("North and West of the river", "North")]
    public async Task Should_stay_in_SSM(string typed, string kept)
    {
        _scene.Limits = _column;
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), (Field, null));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "Murphy"), (Field, null));
        await _scene.Linked(Kind.Account, "A", "1");
        await _scene.Edit(Side.Ssm, Kind.Account, "1", (Field, typed));
        await _scene.Plan(Kind.Account);
        await Write();
        (await _scene.Image(Side.Sage50, Kind.Account, "A"))[Field].Text.ShouldBe(kept);
        (await _scene.Rows<FindingRow>()).Count(f => f.Open).ShouldBe(typed == kept ? 0 : 1);
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldAllBe(c => c.State == ChangeState.Applied);

        // The wider column has nothing in it yet.
        _column.Most = 60;
        await _scene.Edit(Side.Sage50, Kind.Account, "A", (Field, null));
        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + 1 };
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Where(c => c.Target == Side.Ssm).Select(c => $"{c.State} {c.Action} {c.Fields}, where SSM has {c.Expected}").ShouldBeEmpty();
    }

    private async Task Write()
    {
        var change = await _scene.OnlyChange();
        _sage.Records["A"] = new("A", await _scene.Image(Side.Sage50, Kind.Account, "A"), Deleted: false);
        await _scene.SetChanges(ChangeState.Queued);
        var context = new LoadContext(PlanScene.Scope, new LoadSettings { KeyUser = 51, AdminUser = PlanScene.Admin }, new ScriptedTarget(), _sage)
        {
            DocumentSource = new ScriptedDocuments(), DocumentTarget = new ScriptedDocuments(), Fit = (side, kind, image) =>
                _column.Fit(side, kind, image).Image,
        };
        await LoadScene.ApplierOver(new ChangeStore(_scene.Store, _scene.Time), _scene.Store, _scene.Time).Apply(
            context, change.Id, TestContext.Current.CancellationToken);
        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Applied);
    }

    private sealed class Column : ITargetLimits
    {
        public int Most { get; set; } = 5;

        public (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image) =>
            target == Side.Sage50 && image[Field].Text is { } text && text.Length > Most
                ? (image.With(Field, FieldValue.Of(text[..Most])), [new("S50-T-003", Field, $"{Most} characters", "was cut")])
                : (image, []);

        public LimitFault? Check(Side target, string kind, Image image) => null;
    }
}
