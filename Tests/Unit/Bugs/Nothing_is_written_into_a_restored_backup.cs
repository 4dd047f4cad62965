using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage stood on a restored backup; the reading said so, and that nothing was written. What was queued went out all the same, and the priority lane, which reads SSM alone,
/// made each new quotation in Sage under a number that other documents have in SSM: it could not be joined, and the rep saw nothing of it (S50-E-020).
/// </summary>
[Trait("Rule", "D6")]
public sealed class Nothing_is_written_into_a_restored_backup
{
    [Fact]
    public async Task Should_let_no_write_leave_once_the_reading_has_stopped()
    {
        using var scene = await Restored();
        var row = LoadScene.Row(Kind.Account, "create", "ssm#9", Side.Sage50);
        await scene.Add(row);

        await Should.ThrowAsync<GateException>(new CompanyGate(scene.Store, scene.Context).Check(StagingFile.Cancel));

        (await new ChangeStore(scene.Store, scene.Time).Intend(row, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), StagingFile.Cancel))
            .ShouldBeFalse("the reading says that nothing is written");
        (await scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBe(ExtractCodes.Restored);
    }

    [Fact]
    public async Task Should_go_on_by_itself_when_the_right_data_are_back()
    {
        using var scene = await Restored();
        await Should.ThrowAsync<GateException>(new CompanyGate(scene.Store, scene.Context).Check(StagingFile.Cancel));

        scene.Sage.Rows.Add(ExtractScene.Order(12));
        await new CompanyGate(scene.Store, scene.Context).Check(StagingFile.Cancel);

        (await scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBeNull();
    }

    [Fact]
    public async Task Should_open_no_priority_run_and_take_no_approval_for_an_answer()
    {
        using var scene = new HostScene();
        await scene.HadRuns();
        var held = await scene.Start(Streams.Customers);
        var delete = await scene.Change(held, Kind.Account, "delete", "MUR001");
        await scene.Set(held, StepPhase.Extract);
        await scene.Advance(held!.Value);
        await scene.Store.Write(
            async db =>
            {
                var company = (await db.Companies.FindAsync([HostScene.Acme], StagingFile.Cancel))!;
                (company.StopCode, company.StopReason) = (ExtractCodes.Restored, "a backup");
                (await db.Runs.FindAsync([held.Value.Value], StagingFile.Cancel))!.ApprovedAt = scene.Now;
            },
            StagingFile.Cancel);
        await scene.Set(held, StepPhase.Plan);
        await scene.Advance(held.Value);

        (await scene.Of(delete)).State.ShouldBe(ChangeState.Queued, "the scene: the approved plan is taken to loading");
        (await scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBe(ExtractCodes.Restored, "the plan was read before the backup was restored");
        (await scene.Start("priority", [Streams.Customers, Streams.Orders], RunKind.Priority)).ShouldBeNull();
    }

    private static async Task<ExtractScene> Restored()
    {
        var scene = new ExtractScene();
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1", Name = "Acme", HighestOrder = 12 });
        scene.Sage.Rows.Add(ExtractScene.Order(11));
        return scene;
    }
}
