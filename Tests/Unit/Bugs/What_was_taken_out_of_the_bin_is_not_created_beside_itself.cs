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
/// A rep deletes a product in SSM, and the next cycle plans to create it again (D29). Before it is sent he takes it out of the bin: the
/// plan is young, so that SSM was not asked, and the product stood there twice. Found by the simulation (seed 6113).
/// </summary>
[Trait("Rule", "D29")]
[Trait("Rule", "I2")]
public sealed class What_was_taken_out_of_the_bin_is_not_created_beside_itself : IAsyncLifetime
{
    private static readonly Image Bolt = Staged.Image(("stockCode", "BOLT"), ("name", "Bolt"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false, 1)] // The control: it stays in the bin.
    [InlineData(true, 0)]
    public async Task Should_be_linked_with_the_one_that_is_back(bool restored, int made)
    {
        var ssm = new ScriptedTarget { KeyField = "stockCode" };
        if (restored) ssm.Records["70"] = new TargetRecord("70", Bolt, Deleted: false);
        var id = await _scene.Change(Kind.Product, "create", "BOLT", Bolt, Image.Empty, "BOLT", null);
        await _scene.Add(new FindingRow
        {
            Company = "acme", Side = Side.Sage50, Kind = Kind.Product, Key = "BOLT", Code = FindingCode.CreatedAgain, Open = true, FirstSeen = _scene.Now, LastSeen = _scene.Now,
        });

        await _scene.Applier.Apply(_scene.Context with { Ssm = ssm }, id, StagingFile.Cancel);

        ssm.Creates.ShouldBe(made);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        if (restored) (await _scene.Link("BOLT", Kind.Product)).SsmKey.ShouldBe("70");
    }
}
