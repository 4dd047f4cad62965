using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that something had stopped was paused, to look at it in peace. 'status' called it switched off, and 'on', which that asks for, was refused: it is only paused.
/// </summary>
[Trait("Rule", "SCH-06")]
public sealed class A_stopped_company_that_is_paused_is_not_called_off
{
    [Theory]
    [InlineData("S50-E-020", "paused")]
    [InlineData("S50-L-030", "paused")]
    [InlineData(null, "paused")]
    [InlineData(CompanyRow.SwitchedOff, "off")]
    public async Task Should_say_what_was_asked_for(string? code, string expected)
    {
        using var scene = new StagingFile();
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", Paused = true, StopCode = code, StopReason = code });

        var status = (await new StatusReports(scene.Store).All(StagingFile.Cancel)).ShouldHaveSingleItem();

        status.Switch.ShouldBe(expected);
    }
}
