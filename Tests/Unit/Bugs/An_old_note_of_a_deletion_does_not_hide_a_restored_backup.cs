using System.Globalization;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A backup was restored, and order 1200, the newest, was gone. DELETED_RECORDS held a note of 1200 from years ago, of another table (any key of that text counts), and so
/// the restored company was read and written as if nothing had happened: numbers are given again, and the new documents take over what the old ones were.
/// </summary>
[Trait("Rule", "D6")]
public sealed class An_old_note_of_a_deletion_does_not_hide_a_restored_backup
{
    [Fact]
    public async Task Should_hold_when_the_note_is_older_than_the_document()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(ExtractScene.Order(1200) with { RecordCreateDate = new(2026, 2, 27, 10, 0, 0) });
        scene.Sage.Rows.Add(new DeletedRecord { ForeignRef = "1200", DeletionDateTime = new(2019, 5, 6, 10, 0, 0) });
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1" });
        await scene.Sweep(Messages.Streams.Orders);
        var gate = new CompanyGate(scene.Store, scene.Context);
        await gate.Remember(StagingFile.Cancel);
        (await scene.Rows<CompanyRow>()).Single().HighestOrder.ShouldBe(1200);
        // The backup of the day before.
        scene.Sage.Rows.RemoveAll(r => r is SalesOrder);

        await Should.ThrowAsync<GateException>(() => gate.Check(StagingFile.Cancel));
    }

    [Theory]
    [InlineData("2026-02-27T10:00:00", true)]
    [InlineData("2026-02-27T00:00:00", true)]
    [InlineData("2026-02-27T09:20:00", true)]
    [InlineData("2026-02-27T08:59:00", false)]
    [InlineData("2026-02-26T00:00:00", false)]
    [InlineData(null, false)]
    public async Task Should_believe_a_note_that_can_be_of_the_document(string? deleted, bool believed)
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(ExtractScene.Invoice(70) with { RecordCreateDate = new(2026, 2, 27, 10, 0, 0) });
        scene.Sage.Rows.Add(new DeletedRecord { ForeignRef = "70", DeletionDateTime = deleted is null ? null : DateTime.Parse(deleted, CultureInfo.InvariantCulture) });
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1" });
        await scene.Sweep(Messages.Streams.Invoices);
        var gate = new CompanyGate(scene.Store, scene.Context);
        await gate.Remember(StagingFile.Cancel);
        (await scene.Rows<CompanyRow>()).Single().HighestInvoice.ShouldBe(70);
        scene.Sage.Rows.RemoveAll(r => r is Invoice);

        if (believed) await Should.NotThrowAsync(gate.Check(StagingFile.Cancel));
        else await Should.ThrowAsync<GateException>(() => gate.Check(StagingFile.Cancel));
    }
}
