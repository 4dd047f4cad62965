using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.NServiceBus.Health;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Bus.Suite;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

public sealed class When_a_company_waits_for_a_person() : BusScenario<NServiceBusOverPostgreSql>(new NServiceBusOverPostgreSql())
{
    [Fact]
    public async Task Should_be_told_to_ServicePulse_with_its_reason_until_it_is_mended()
    {
        var check = new StoppedCompaniesCheck(Store);
        await Store.Write(db =>
        {
            db.Companies.AddRange(new CompanyRow { Company = "acme", Tenant = "t", StopCode = "S50-X-1", StopReason = "another company answers" }, new CompanyRow { Company = "good", Tenant = "t" });
            return Task.CompletedTask;
        }, Token);

        var stopped = await check.PerformCheck(Token);
        await Store.Write(db => db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.StopCode, (string?)null), Token), Token);
        var mended = await check.PerformCheck(Token);

        (stopped.HasFailed, stopped.FailureReason).ShouldBe((true, "acme: S50-X-1 another company answers"));
        mended.HasFailed.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_be_told_that_the_staging_database_cannot_be_used()
    {
        var check = new StagingCheck(Store);
        (await check.PerformCheck(Token)).HasFailed.ShouldBeFalse();

        await Bus.Run("DROP TABLE \"__EFMigrationsHistory\"", Token);

        var broken = await check.PerformCheck(Token);
        broken.HasFailed.ShouldBeTrue();
        broken.FailureReason.ShouldNotBeNull().ShouldContain("has no tables of this program");
    }
}
