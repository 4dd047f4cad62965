using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
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
    private Exception _fault = new ConfigurationException("S50-C-011", "another tenant answers");

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) => throw _fault;

    [Fact]
    public async Task Should_stop_the_company_and_keep_its_changes()
    {
        var id = await _scene.Create();

        await Handle(id);

        var company = (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem();
        company.StopCode.ShouldBe("S50-C-011");
        company.StopReason.ShouldBe("another tenant answers");
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Queued);
    }

    public static TheoryData<Exception> Rejected => [
        new SsmException(SsmFailure.Configuration, "SSM-T", "the keys were refused"),
        new SageException(SageFailure.Configuration, "S50-T", "the keys were refused")];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Rejected))]
    public async Task Should_stop_the_company_whose_keys_are_refused(Exception fault)
    {
        _fault = fault;

        await Handle(await _scene.Create());

        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopReason.ShouldBe("the keys were refused");
    }

    public static TheoryData<Exception> Silent => [
        new SsmException(SsmFailure.Transient, "SSM-T", "nobody answers"),
        new SageException(SageFailure.Busy, "S50-T", "nobody answers")];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Silent))]
    public async Task Should_say_at_a_change_why_it_stands_while_a_system_is_silent(Exception fault)
    {
        _fault = fault;
        var id = await _scene.Create();

        await Handle(id);

        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopReason.ShouldBeNull("it passes by itself");
        var change = await _scene.Of(id);
        change.State.ShouldBe(ChangeState.Queued);
        change.DueAt.ShouldBe(_scene.Now.AddSeconds(15));
        change.Reason.ShouldBe("Not sent yet, it is tried again by itself: nobody answers");
        change.Code.ShouldEndWith("-T");
    }

    private Task Handle(long id) => new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, this, _scene.Time)
        .Handle(new ApplyChanges("ssm:tenant", [id]), new RecordedBus(), LoadScene.Cancel);
}
