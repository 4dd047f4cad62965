using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Bugs;

/// <summary>With two hundred companies on one PostgreSQL, handlers that collided gave up after 14 tries and left failed messages where nothing was wrong.</summary>
public sealed class A_writer_that_collides_twenty_times_still_gets_its_turn
{
    [Fact]
    public async Task Should_write_on_what_the_last_of_the_others_committed()
    {
        using var file = new StagingFile(TestEngine.PostgreSql);
        await file.Add(new CompanyRow { Company = "acme", Tenant = "t" });
        using var other = file.Beside();
        var attempts = 0;

        await file.Store.Write(async db =>
        {
            var row = await db.Companies.SingleAsync(StagingFile.Cancel);
            if (++attempts <= 20)
                await other.Write(o => o.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.HighestOrder, r => r.HighestOrder + 1), StagingFile.Cancel), StagingFile.Cancel);
            row.HighestOrder++;
        }, StagingFile.Cancel);

        attempts.ShouldBe(21, "the one attempt that met nobody went through");
        (await file.Rows<CompanyRow>()).Single().HighestOrder.ShouldBe(21);
    }
}
