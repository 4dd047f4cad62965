using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_several_write(TestEngine engine) : IDisposable
{
    private readonly StagingFile _file = new(engine);

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_never_meet_a_locked_database()
    {
        await _file.Add(new CompanyRow { Company = "acme", Tenant = "t" });
        using var otherProcess = _file.Beside();
        var writers = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var store = i % 2 == 0 ? _file.Store : otherProcess;
            for (var n = 0; n < 10; n++)
            {
                await store.Write(async db => (await db.Companies.SingleAsync(StagingFile.Cancel)).HighestOrder++, StagingFile.Cancel);
                await store.Read(db => db.Companies.AsNoTracking().SingleAsync(StagingFile.Cancel), StagingFile.Cancel);
            }
        }, StagingFile.Cancel));
        await Task.WhenAll(writers);
        (await _file.Rows<CompanyRow>()).Single().HighestOrder.ShouldBe(80, "each read what the one before it had committed");
    }

    [Fact]
    public async Task Should_never_let_two_decide_from_the_same_picture()
    {
        using var otherProcess = _file.Beside();
        for (var round = 0; round < 10; round++)
        {
            var (one, two) = ($"one{round}", $"two{round}");
            await _file.Add(new CompanyRow { Company = one, HighestOrder = 1 }, new CompanyRow { Company = two, HighestOrder = 1 });
            await Task.WhenAll(Leave(_file.Store, one, two), Leave(otherProcess, two, one));
            (await _file.Rows<CompanyRow>()).Where(c => c.Company == one || c.Company == two).Sum(c => c.HighestOrder).ShouldBe(1, "one of them has seen that the other had left");
        }

        static Task Leave(StagingStore store, string own, string other) => Task.Run(() => store.Write(async db =>
        {
            if (await db.Companies.CountAsync(c => (c.Company == own || c.Company == other) && c.HighestOrder == 1, StagingFile.Cancel) == 2)
                await db.Companies.Where(c => c.Company == own).ExecuteUpdateAsync(c => c.SetProperty(r => r.HighestOrder, 0), StagingFile.Cancel);
        }, StagingFile.Cancel), StagingFile.Cancel);
    }

    [Fact]
    public async Task Should_keep_nothing_of_a_write_that_fails_and_go_on()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _file.Store.Write(async db =>
        {
            db.Companies.Add(new CompanyRow { Company = "acme" });
            await db.SaveChangesAsync(StagingFile.Cancel);
            throw new InvalidOperationException("half-way");
        }, StagingFile.Cancel));
        await _file.Add(new CompanyRow { Company = "other" });
        (await _file.Rows<CompanyRow>()).Single().Company.ShouldBe("other");
    }

    [Fact]
    public async Task Should_let_readers_see_the_last_commit_while_somebody_writes()
    {
        await _file.Add(new CompanyRow { Company = "acme", HighestOrder = 1 });
        var seen = await _file.Store.Write(async db =>
        {
            await db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.HighestOrder, 2), StagingFile.Cancel);
            return (await _file.Rows<CompanyRow>()).Single().HighestOrder;
        }, StagingFile.Cancel);
        (seen, (await _file.Rows<CompanyRow>()).Single().HighestOrder).ShouldBe((1, 2));
    }

    [Theory]
    [InlineData(RunState.Extracting, false)]
    [InlineData(RunState.Planning, false)]
    [InlineData(RunState.Held, true)]
    [InlineData(RunState.Loading, true)]
    [InlineData(RunState.Closed, true)]
    public async Task Should_hold_one_run_of_a_company_that_reads_or_plans(string state, bool possible)
    {
        await _file.Add(new RunRow { Company = "acme", State = state }, new RunRow { Company = "other", State = RunState.Extracting });
        var second = () => _file.Add(new RunRow { Company = "acme", State = RunState.Extracting });
        if (possible) await second();
        else await Should.ThrowAsync<DbUpdateException>(second);
    }
}
