using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The create of a customer made in SSM was in doubt, or its plan approved days later. Sage had nothing of it, so it was sent as it had
/// been planned: with the values of then, and although its status is none of a customer any more (ACC-05, ACC-07). What the rep had entered
/// meanwhile, while the record was nobody's but SSM's, was then put back (ACC-09).
/// </summary>
[Trait("Rule", "ACC-05")]
[Trait("Rule", "ACC-07")]
public sealed class A_customer_is_made_in_Sage_as_it_stands_in_SSM_by_now : IAsyncLifetime
{
    private static readonly Image Planned = Staged.Image(("name", "Murphy"), ("phone", "1"), ("status", "Client"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(ChangeState.Queued)]
    [InlineData(ChangeState.InDoubt)]
    public async Task Should_not_be_made_when_it_is_no_customer_any_more(string state)
    {
        var id = await Create(state);
        await _scene.Read(Side.Ssm, Kind.Account, "9", Planned.With("status", FieldValue.Of("Potential")));

        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(0, "potentials stay in SSM (ACC-05)");
    }

    [Theory]
    [InlineData(ChangeState.Queued)]
    [InlineData(ChangeState.InDoubt)]
    public async Task Should_keep_what_the_rep_entered_before_it_was_made(string state)
    {
        var id = await Create(state);
        await _scene.Read(Side.Ssm, Kind.Account, "9", Planned.With("phone", FieldValue.Of("2")));

        await _scene.ApplyToTheEnd(id);
        await _scene.Plan(Kind.Account);

        (await _scene.Rows<ConflictRow>()).Select(c => $"{c.Class} {c.Field}: {c.Ssm}").ShouldBeEmpty();
        (await _scene.Rows<ChangeRow>()).Where(c => c.Target == Side.Ssm && c.Fields.Contains("phone")).Select(c => c.Fields).ShouldBeEmpty("the number of now is the rep's");
    }

    [Theory]
    [InlineData(ChangeState.Queued)]
    [InlineData(ChangeState.InDoubt)]
    public async Task Control_nothing_is_made_of_one_that_was_deleted(string state)
    {
        var id = await Create(state);
        await _scene.Store.Write(db => Staged.Put(db, Sage50Etl.Staging.Database.Tables.StagedKind.Of(Kind.Account), "tenant", Side.Ssm, Staged.Row("9", _scene.Now, Planned) with { Gone = true }, StagingFile.Cancel), StagingFile.Cancel);

        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task Control_one_that_nobody_touched_is_made_and_at_rest()
    {
        var id = await Create(ChangeState.Queued);
        await _scene.Read(Side.Ssm, Kind.Account, "9", Planned);

        await _scene.ApplyToTheEnd(id);
        await _scene.Plan(Kind.Account);

        _scene.Sage.Creates.ShouldBe(1);
        (await _scene.Rows<ConflictRow>()).ShouldBeEmpty();
    }

    private async Task<long> Create(string state)
    {
        var id = await _scene.Change(Kind.Account, "create", "ssm#9", Planned, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = (await db.Changes.FindAsync(id))!;
            (row.State, row.SourceHash, row.IntentAt) = (state, RowHash.Of(Planned), state == ChangeState.InDoubt ? _scene.Now.AddHours(-1) : null);
            (await db.Links.FindAsync("acme", Kind.Account, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        return id;
    }
}
