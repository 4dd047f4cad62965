using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Deleting the newest order stopped the company with S50-E-020 until a person confirmed a backup that nobody had restored.</summary>
public sealed class A_deleted_newest_document_is_no_restored_backup
{
    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_be_believed_when_Sage_notes_the_deletion()
    {
        using var scene = new ExtractScene();
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1", HighestOrder = 12 });
        scene.Sage.Rows.Add(new DeletedRecord { ForeignRef = "12" });
        await Should.NotThrowAsync(new CompanyGate(scene.Store, scene.Context).Check(StagingFile.Cancel));
    }
}
