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
/// A plan of many deletes was held over the weekend. By the time it was approved a rep had moved a contact to another customer and corrected others: all were deleted,
/// and what had been edited was listed nowhere (ACC-20, D25).
/// </summary>
[Trait("Rule", "D3")]
[Trait("Rule", "D25")]
public sealed class A_delete_is_planned_again_when_the_record_was_edited_since : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_leave_it_for_the_next_plan()
    {
        var id = await Contact();
        _scene.Ssm.Records["7"] = _scene.Ssm.Records["7"] with { Image = _scene.Ssm.Records["7"].Image.With("account", FieldValue.Of("22")), UpdatedBy = 77 };

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Superseded);

        _scene.Ssm.Records["7"].Deleted.ShouldBeFalse();
        (await _scene.Current(Side.Ssm, "7", Kind.Contact))!.Values["account"].ShouldBe("22", "the next plan has to see it");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_delete_what_nobody_touched(bool lostItsParent)
    {
        var id = await Contact();
        if (lostItsParent) _scene.Ssm.Records["7"] = _scene.Ssm.Records["7"] with { Image = _scene.Ssm.Records["7"].Image.With("account", FieldValue.Null) };

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);

        _scene.Ssm.Records["7"].Deleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_leave_what_is_there_again_in_Sage_while_the_delete_had_no_answer()
    {
        var id = await Contact();
        _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.InDoubt));
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        await _scene.Read(Side.Sage50, Kind.Contact, "A/1", Staged.Image(("account", "A"), ("name", "Ann Lee")));

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Superseded);

        _scene.Ssm.Records["7"].Deleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_not_call_a_record_gone_that_stands_there_after_its_delete()
    {
        var id = await Contact();
        _scene.Ssm.BeforeRead = () =>
        {
            _scene.Ssm.Records["7"] = _scene.Ssm.Records["7"] with { Deleted = false };
            return Task.CompletedTask;
        };

        (await _scene.ApplyToTheEnd(id)).State.ShouldNotBe(ChangeState.Applied);

        (await _scene.Link("A/1", Kind.Contact)).State.ShouldBe(LinkState.Linked);
    }

    private async Task<long> Contact()
    {
        var image = Staged.Image(("account", "11"), ("name", "Ann Lee"));
        _scene.Ssm.Records["7"] = new("7", image, Deleted: false, LoadScene.KeyUser);
        await _scene.Base("A/1", Staged.Image(("account", "A"), ("name", "Ann Lee")), image, Kind.Contact);
        return await _scene.Change(Kind.Contact, "delete", "A/1", Image.Empty, image, "A/1", "7");
    }
}
