using Microsoft.EntityFrameworkCore;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

[Trait("Rule", "design 4.1")]
public sealed class When_another_company_answers : IAsyncLifetime, ILoadContexts, ICompanyIdentity
{
    private readonly LoadScene _scene = new();
    private string? _changed;
    private int _asked;
    private int? _changesAt;

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) => Task.FromResult(_scene.Context with { Identity = this });

    Task<string?> ICompanyIdentity.Changed(CancellationToken cancellationToken)
    {
        _asked++;
        if (_asked == _changesAt) _changed = "another one";
        return Task.FromResult(_changed);
    }

    [Fact]
    public async Task Should_write_nothing_of_the_batch_and_stop_the_company()
    {
        var ids = new[] { await _scene.Create("A"), await _scene.Create("B") };
        _changed = "Sage 50 for acme answers as company 2, confirmed was 1";
        await Handle(ids);
        _scene.Ssm.Calls.ShouldBeEmpty();
        (await _scene.Rows<ChangeRow>()).ShouldAllBe(c => c.State == ChangeState.Queued && c.Claims == 0);
        var company = (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem();
        company.StopCode.ShouldBe(LoadCodes.AnotherCompany);
        company.StopReason.ShouldNotBeNull().ShouldStartWith("Sage 50 for acme answers as company 2, confirmed was 1. Nothing more was written.");
        company.StopReason.ShouldContain("a company moves to another tenant only under a new name", Case.Sensitive, "'approve --restored' confirms no tenant");
    }

    [Fact]
    public async Task Should_ask_once_for_every_batch()
    {
        await Handle([await _scene.Create("A"), await _scene.Create("B")]);
        await Handle([await _scene.Create("C")]);
        _asked.ShouldBe(2);
        _scene.Ssm.Creates.ShouldBe(3);
    }

    [Fact]
    public async Task Should_find_it_between_two_batches()
    {
        await Handle([await _scene.Create("A")]);
        _changed = "another one";
        await Handle([await _scene.Create("B")]);
        _scene.Ssm.Creates.ShouldBe(1);
    }

    [Fact]
    public async Task Should_find_it_within_a_long_message_after_25_writes()
    {
        var ids = new List<long>();
        for (var i = 0; i < 30; i++) ids.Add(await _scene.Create($"C{i:00}"));
        _changesAt = 2;

        await Handle([.. ids]);

        (_asked, _scene.Ssm.Creates).ShouldBe((2, 25));
        (await _scene.Rows<ChangeRow>()).Count(c => c.State == ChangeState.Queued).ShouldBe(5);
    }

    [Fact]
    public async Task Should_go_on_for_the_other_company_of_the_batch()
    {
        var (mine, others) = (await _scene.Create("A"), await _scene.Create("B"));
        await _scene.Store.Write(db => db.Changes.Where(c => c.Id == mine).ExecuteUpdateAsync(c => c.SetProperty(r => r.Company, "gone"), StagingFile.Cancel), StagingFile.Cancel);
        var handler = new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, new OnlyAcme(_scene.Context), _scene.Time);
        await handler.Handle(new ApplyChanges("ssm:tenant", [mine, others]), _scene.Bus, StagingFile.Cancel);
        (await _scene.Of(mine)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Queued), c => c.DueAt.ShouldNotBeNull().ShouldBeGreaterThan(_scene.Now));
        (await _scene.Of(others)).State.ShouldBe(ChangeState.Applied);
    }

    private async Task Handle(long[] ids) =>
        await new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, this, _scene.Time).Handle(new ApplyChanges("ssm:tenant", ids), _scene.Bus, StagingFile.Cancel);

    private sealed class OnlyAcme(LoadContext context) : ILoadContexts
    {
        public bool Has(CompanyId company) => company.Value == "acme";

        public Task<LoadContext> For(CompanyId company, CancellationToken cancellationToken) =>
            Has(company) ? Task.FromResult(context) : throw new ConfigurationException("S50-C-002", "a secret is missing");
    }
}
