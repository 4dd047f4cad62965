using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>While a worker asked the target about version 1, the plan replaced the payload; the verdict then settled version 2, which nobody had sent.</summary>
[Trait("Rule", "I6")]
public sealed class A_verdict_counts_for_the_version_it_was_given_for : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<FailureClass> Verdicts() => [.. Enum.GetValues<FailureClass>()];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task Should_leave_the_new_version_of_an_update_alone(FailureClass verdict)
    {
        var id = await _scene.Update();
        _scene.Ssm.BeforeRead = Replaced;
        _scene.Ssm.FailRead(LoadScene.Failure(verdict));

        await _scene.Apply(id);

        await IsUntouched(id);
    }

    [Fact]
    public async Task Should_not_plan_the_new_version_again()
    {
        var id = await _scene.Update();
        _scene.Ssm.BeforeRead = Replaced;
        _scene.Ssm.Records.Clear();

        await _scene.Apply(id);

        await IsUntouched(id);
    }

    [Fact]
    public async Task Should_leave_the_new_version_of_a_create_alone()
    {
        var id = await _scene.Create();
        _scene.Time.Advance(TimeSpan.FromHours(1));
        _scene.Ssm.BeforeRead = Replaced;
        _scene.Ssm.Records["7"] = new("7", Staged.Image(("companyCode", "A")), Deleted: false);
        _scene.Ssm.Records["8"] = new("8", Staged.Image(("companyCode", "A")), Deleted: false);

        await _scene.Apply(id);

        await IsUntouched(id);
    }

    [Fact]
    public async Task Should_not_let_a_new_version_wait_for_the_old_ones_parent()
    {
        var child = await _scene.Change(Kind.Contact, "create", "A/1", Staged.Image(("reference", "A/1"), ("account", "A"), ("name", "Ann")), Staged.Image(), "A/1", null);
        var looked = (await _scene.Changes.Load(_scene.Context, child, LoadScene.Cancel)).ShouldNotBeNull();
        await Replaced();

        await new Sage50Etl.Load.Changes.ChangeSettlement(_scene.Store, _scene.Time).Waits(_scene.Context, looked, LoadScene.Cancel);

        await IsUntouched(child);
    }

    private Task Replaced()
    {
        _scene.Ssm.BeforeRead = () => Task.CompletedTask;
        return _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Version, 2), LoadScene.Cancel), LoadScene.Cancel);
    }

    private async Task IsUntouched(long id)
    {
        var row = await _scene.Of(id);
        (row.State, row.Version, row.Code, row.Attempts).ShouldBe((ChangeState.Queued, 2, null, 0));
        (_scene.Ssm.Creates, _scene.Ssm.Updates).ShouldBe((0, 0));
        (await _scene.Rows<AuditRow>()).ShouldBeEmpty();
    }
}
