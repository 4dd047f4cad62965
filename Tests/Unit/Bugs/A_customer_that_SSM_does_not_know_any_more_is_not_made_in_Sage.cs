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
/// A plan that is approved late asks SSM what has become of a customer before it is made in Sage. Where SSM answers that it knows no such
/// record any more, it is made all the same, and stands in Sage linked with nobody for good; a document is planned again in the same case.
/// </summary>
[Trait("Rule", "D7")]
public sealed class A_customer_that_SSM_does_not_know_any_more_is_not_made_in_Sage : IAsyncLifetime
{
    private static readonly Image Account = Staged.Image(("name", "Murphy"), ("phone", "1"), ("status", "Client"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true, 1)] // The control.
    [InlineData(false, 0)]
    public async Task Should_be_made_only_while_it_is_there(bool known, int made)
    {
        var id = await _scene.Change(Kind.Account, "create", "ssm#9", Account, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            (await db.Changes.FindAsync(id))!.SourceHash = RowHash.Of(Account);
            (await db.Links.FindAsync("acme", Kind.Account, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await _scene.Read(Side.Ssm, Kind.Account, "9", Account);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        if (known) _scene.Ssm.Records["9"] = new TargetRecord("9", Account, Deleted: false);

        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(made);
    }
}
