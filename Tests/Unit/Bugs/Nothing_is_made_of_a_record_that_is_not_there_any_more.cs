using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create of a customer in Sage had no answer. The rep deleted the customer in SSM, which was read; when Sage answered that it held none, it was made there for good,
/// because Sage deletes nothing for us.
/// </summary>
[Trait("Rule", "I6")]
public sealed class Nothing_is_made_of_a_record_that_is_not_there_any_more : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "of another company")]
    public async Task Should_not_be_made_in_Sage_once_the_target_has_told_that_it_is_not_there(bool gone, string? filter)
    {
        var id = await _scene.Change(Kind.Account, "create", "ssm#9", Staged.Image(("name", "Murphy")), Image.Empty, null, "9", Side.Sage50);
        _scene.Sage.FailBefore(LoadScene.Failure(FailureClass.InDoubt));
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        await Source(gone, filter);

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Superseded);

        _scene.Sage.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task But_what_was_made_is_joined()
    {
        var id = await _scene.Change(Kind.Account, "create", "ssm#9", Staged.Image(("name", "Murphy")), Image.Empty, null, "9", Side.Sage50);
        _scene.Sage.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        await _scene.Apply(id);
        await Source(gone: true, null);

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);

        _scene.Sage.Creates.ShouldBe(1);
    }

    private Task Source(bool gone, string? filter) => _scene.Store.Write(db =>
    {
        var image = Staged.Image(("name", "Murphy"), ("status", "Client"));
        return Staged.Put(db, StagedKind.Of(Kind.Account), "tenant", Side.Ssm, Staged.Row("9", _scene.Now, image) with { Gone = gone, Filter = filter }, StagingFile.Cancel);
    }, StagingFile.Cancel);
}
