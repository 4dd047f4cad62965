using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

[Trait("Rule", "CON-10")]
public sealed class When_a_parent_is_refused : IAsyncLifetime
{
    private const string Why = "waits for account A, which was refused: T-1 it was Refused";
    private readonly LoadScene _scene = new();
    private long _account, _contact;

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        _account = await _scene.Create();
        _contact = await _scene.Change(Kind.Contact, "create", "A/1", Staged.Image(("reference", "A/1"), ("account", "A"), ("name", "Ann")), Image.Empty, "A/1", null);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_tell_its_children_why_they_wait(bool childFirst)
    {
        if (childFirst) await _scene.Apply(_contact);
        await Refuse();
        if (!childFirst) await _scene.Apply(_contact);
        var child = await _scene.Of(_contact);
        (child.State, child.Reason, child.WaitsForKey).ShouldBe((ChangeState.Waiting, Why, "Sage50:A"));
        (await new StatusReports(_scene.Store).All(StagingFile.Cancel)).Single().Blocked.ShouldContain(b => b.Record == "A/1" && b.Reason == Why);
    }

    [Fact]
    public async Task Should_release_them_when_it_went_through_after_all()
    {
        await _scene.Apply(_contact);
        await Refuse();
        var again = LoadScene.Row(Kind.Account, "create", "A");
        again.Fields = (await _scene.Of(_account)).Fields;
        await _scene.Add(again);
        await Tell();
        (await _scene.Of(_contact)).Reason.ShouldBe("waits for account Sage50:A", "the refusal counts no more");
        (await _scene.ApplyToTheEnd(again.Id)).State.ShouldBe(ChangeState.Applied);
        var child = await _scene.Of(_contact);
        (child.State, child.Reason).ShouldBe((ChangeState.Queued, null));
        (await _scene.ApplyToTheEnd(_contact)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_tell_children_of_a_record_that_was_refused_while_planning()
    {
        await _scene.Apply(_contact);
        await _scene.Store.Write(db => db.Changes.Where(c => c.Id == _account).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Refused)
            .SetProperty(r => r.Code, "T-1").SetProperty(r => r.Reason, "it was Refused"), StagingFile.Cancel), StagingFile.Cancel);
        await Tell();
        await Tell();
        (await _scene.Of(_contact)).Reason.ShouldBe(Why);
    }

    private async Task Refuse()
    {
        _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.Refused));
        (await _scene.ApplyToTheEnd(_account)).State.ShouldBe(ChangeState.Refused);
    }

    private Task Tell() => _scene.Store.Write(db => RefusedParents.Tell(db, "acme", StagingFile.Cancel), StagingFile.Cancel);
}
