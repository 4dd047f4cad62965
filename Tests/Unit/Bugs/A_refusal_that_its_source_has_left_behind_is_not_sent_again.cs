using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage refused an edit of SSM; the rep took it back, and both sides agreed again, which plans nothing. Weeks later somebody said 'failed replay' for all refusals: the
/// withdrawn value was written over the one that stands on both sides (I6).
/// </summary>
[Trait("Rule", "I6")]
public sealed class A_refusal_that_its_source_has_left_behind_is_not_sent_again : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_not_write_a_value_that_the_source_has_taken_back()
    {
        var id = await Refused();
        await _scene.Read(Side.Sage50, Kind.Account, "A", Staged.Image(("companyCode", "A"), ("phone", "1"), ("fax", "f")));

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "anna", StagingFile.Cancel);
        await _scene.Apply(id);

        _scene.Ssm.Records["1"].Image["phone"].Text.ShouldBe("1", "both sides agree on 1");
    }

    [Fact]
    public async Task Should_write_it_while_the_source_still_says_so()
    {
        var id = await Refused();
        await _scene.Read(Side.Sage50, Kind.Account, "A", Staged.Image(("companyCode", "A"), ("phone", "2"), ("fax", "f")));

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "anna", StagingFile.Cancel);
        await _scene.Apply(id);

        _scene.Ssm.Records["1"].Image["phone"].Text.ShouldBe("2");
    }

    private async Task<long> Refused()
    {
        var id = await _scene.Update();
        await _scene.Store.Write(
            async db =>
            {
                var row = (await db.Changes.FindAsync([id], StagingFile.Cancel))!;
                (row.State, row.Code, row.SourceHash, row.SettledAt) = (ChangeState.Refused, "S50-L-001", RowHash.Of(Staged.Image(("phone", "2"))), _scene.Now);
            },
            StagingFile.Cancel);
        _scene.Time.Advance(TimeSpan.FromDays(1));
        return id;
    }
}
