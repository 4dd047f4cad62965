using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

[Trait("Rule", "D3")]
public sealed class A_persons_edit_is_not_overwritten_by_an_update_in_doubt : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_field_holds_neither_what_was_sent_nor_what_was_expected(bool tookEffect)
    {
        var id = await Doubtful(tookEffect);
        _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Image = _scene.Ssm.Records["1"].Image.With("phone", FieldValue.Of("typed")), UpdatedBy = 77 };
        var updates = _scene.Ssm.Updates;
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Superseded);
        (_scene.Ssm.Updates, _scene.Ssm.Records["1"].Image["phone"].Text).ShouldBe((updates, "typed"));
        (await _scene.BaseOf()).Ssm["phone"].Text.ShouldBe("1", "the next plan sees that both sides moved");
    }

    [Fact]
    public async Task But_the_form_the_target_gave_our_own_write_is_no_edit()
    {
        _scene.Ssm.Form = image => image.With("phone", FieldValue.Of("+353 2"));
        var id = await Doubtful(tookEffect: true);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Updates.ShouldBe(1);
        var (sage, ssm) = await _scene.BaseOf();
        (sage["phone"].Text, ssm["phone"].Text).ShouldBe(("2", "+353 2"));
    }

    private async Task<long> Doubtful(bool tookEffect)
    {
        var id = await _scene.Update();
        if (tookEffect) _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        else _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.InDoubt));
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        return id;
    }
}
