using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Deletions over the limit are held for a person, and while they are nobody reads their stream. The office brought a customer back in Sage
/// meanwhile; approved days later it was deleted in SSM all the same, with all that SSM knows of it. Deleted is a customer that Sage does
/// not find by its key (ACC-23), and a create is asked for where the reading is older than 15 minutes (D7).
/// </summary>
[Trait("Rule", "ACC-23")]
public sealed class A_deletion_approved_late_asks_Sage_before_it_deletes : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_stay_when_it_is_there_again(bool readSince)
    {
        var id = await _scene.Delete();
        await Staging(gone: true);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        _scene.Sage.Records["A"] = new TargetRecord("A", Staged.Image(("companyCode", "A"), ("phone", "1")), Deleted: false);
        if (readSince) await Staging(gone: false);

        await _scene.ApplyToTheEnd(id);

        _scene.Ssm.Records["1"].Deleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Control_one_that_is_gone_is_deleted()
    {
        var id = await _scene.Delete();
        await Staging(gone: true);
        _scene.Time.Advance(TimeSpan.FromDays(3));

        await _scene.ApplyToTheEnd(id);

        _scene.Ssm.Records["1"].Deleted.ShouldBeTrue();
    }

    private Task Staging(bool gone) => _scene.Store.Write(
        db => Staged.Put(db, Sage50Etl.Staging.Database.Tables.StagedKind.Of(Kind.Account), "acme", Side.Sage50, Staged.Row("A", _scene.Now, Staged.Image(("companyCode", "A"), ("phone", "1"))) with { Gone = gone }, StagingFile.Cancel),
        StagingFile.Cancel);
}
