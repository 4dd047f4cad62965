using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The office typed a customer in Sage in the same quarter of an hour in which a rep made it in SSM: the plan could not know it, and Sage had two (D21).</summary>
[Trait("Rule", "D21")]
public sealed class A_customer_typed_in_Sage_since_the_reading_is_not_made_twice : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_plan_again_when_staging_does_not_hold_it()
    {
        _scene.Sage.AlikeKeys = ["MUR009"];
        var id = await Create();
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.Reason!.Contains("MUR009")).ShouldBe((ChangeState.Superseded, true));
        _scene.Sage.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task Should_create_beside_one_that_the_plan_knew()
    {
        _scene.Sage.AlikeKeys = ["MUR009"];
        var image = Staged.Image(("companyCode", "MUR009"));
        await _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Account), "acme", Side.Sage50, Staged.Row("MUR009", _scene.Now, image), StagingFile.Cancel), StagingFile.Cancel);
        var id = await Create();
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_say_why_it_waits_when_no_plan_can_see_the_other()
    {
        _scene.Sage.AlikeKeys = ["MUR009"];
        await _scene.Apply(await Create());
        var again = await Create(2);

        await _scene.Apply(again);

        var row = await _scene.Of(again);
        row.State.ShouldBe(ChangeState.Waiting, "it is tried again in every cycle, and stands in the status with its reason");
        row.Code.ShouldBe(LoadCodes.UnreadAlike);
        row.Reason.ShouldNotBeNull().ShouldContain("MUR009");
        _scene.Sage.Creates.ShouldBe(0);
    }

    private async Task<long> Create(long run)
    {
        await _scene.Add(new RunRow { Id = run, Company = "acme", State = RunState.Loading, StartedAt = _scene.Now });
        var row = LoadScene.Row(Kind.Account, "create", "ssm#9", Side.Sage50);
        row.Fields = RecordSchema.ToJson(Staged.Image(("name", "Murphy")));
        row.RunId = run;
        await _scene.Add(row);
        return row.Id;
    }

    private Task<long> Create() =>
        _scene.Change(Kind.Account, "create", "ssm#9", Staged.Image(("name", "Murphy")), Image.Empty, null, "9", Side.Sage50);
}
