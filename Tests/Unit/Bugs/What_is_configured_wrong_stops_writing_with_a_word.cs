using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A fault of the configuration that showed only when writing began put every change off by 15 seconds, for ever: the run stayed open, 'approve' never ended, and
/// no report said why.
/// </summary>
public sealed class What_is_configured_wrong_stops_writing_with_a_word : IAsyncLifetime, ILoadContexts
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) =>
        throw new ConfigurationException("S50-C-011", "another tenant answers");

    [Fact]
    public async Task Should_stop_the_company_and_keep_its_changes()
    {
        var id = await _scene.Create();

        await new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, this, _scene.Time)
            .Handle(new ApplyChanges("ssm:tenant", [id]), new RecordedBus(), LoadScene.Cancel);

        var company = (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem();
        company.StopCode.ShouldBe("S50-C-011");
        company.StopReason.ShouldBe("another tenant answers");
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Queued);
    }
}
