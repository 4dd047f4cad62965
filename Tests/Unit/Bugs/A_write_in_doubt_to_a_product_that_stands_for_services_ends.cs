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
/// Settings are changed while the service stands, and the start makes of what was being written a write in doubt. Where the new settings
/// name the SSM record of that product as the one for services, its open changes end and the product loses its record there (D11), but not
/// the one in doubt: there is no id left under which it could be asked about, and each try ends with a fault of the program.
/// </summary>
[Trait("Rule", "D11")]
[Trait("Rule", "I8")]
public sealed class A_write_in_doubt_to_a_product_that_stands_for_services_ends : IAsyncLifetime
{
    private static readonly Image Before = Staged.Image(("stockCode", "BOLT"), ("name", "Bolt"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_end_it(bool freed)
    {
        _scene.Ssm.Records["70"] = new TargetRecord("70", Before, Deleted: false, LoadScene.KeyUser);
        await _scene.Base("BOLT", Before, Before, Kind.Product);
        var id = await _scene.Change(
            Kind.Product, "update", "BOLT", Staged.Image(("name", "Bolt 2")), Staged.Image(("name", "Bolt")), "BOLT", "70");
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.State, row.IntentAt) = (ChangeState.InDoubt, _scene.Now);
            // What FreeServiceProduct does with the link.
            var link = await db.Links.FindAsync("acme", Kind.Product, "BOLT");
            if (freed) (link!.SsmKey, link.State) = (null, LinkState.SageOnly);
        }, StagingFile.Cancel);

        await Should.NotThrowAsync(() => _scene.ApplyToTheEnd(id));

        (await _scene.Of(id)).State.ShouldBeOneOf(ChangeState.Applied, ChangeState.Superseded, ChangeState.Refused);
    }
}
