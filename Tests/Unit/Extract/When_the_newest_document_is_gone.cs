using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "D6")]
public sealed class When_the_newest_document_is_gone : IAsyncLifetime
{
    private readonly ExtractScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1", Name = "Acme", HighestOrder = 12, HighestInvoice = 7 });
        _scene.Sage.Rows.Add(new Invoice { InvoiceNumber = 7, AccountRef = "MUR001" });
        _scene.Sage.Rows.Add(ExtractScene.Order(11));
    }

    [Fact]
    public async Task Should_stop_as_a_restored_backup_when_nothing_explains_it() => (await Refused()).Code.ShouldBe(ExtractCodes.Restored);

    [Fact]
    public async Task Should_stop_where_this_way_into_Sage_does_not_offer_the_notes_of_deletions()
    {
        _scene.Sage.NotOffered.Add(typeof(DeletedRecord));
        (await Refused()).Code.ShouldBe(ExtractCodes.Restored);
    }

    [Fact]
    public async Task Should_go_on_when_Sage_marks_it_as_deleted()
    {
        _scene.Sage.Rows.Add(ExtractScene.Order(12) with { RecordDeleted = true });
        await Check();
    }

    [Fact]
    public async Task Should_go_on_when_Sage_notes_its_deletion()
    {
        _scene.Sage.Rows.Add(new DeletedRecord { ForeignRef = "12" });
        await Check();
    }

    [Fact]
    public async Task Should_stop_when_the_note_is_of_another_record()
    {
        _scene.Sage.Rows.Add(new DeletedRecord { ForeignRef = "11" });
        (await Refused()).Code.ShouldBe(ExtractCodes.Restored);
    }

    [Fact]
    public async Task Should_stop_when_the_same_company_answers_under_another_name()
    {
        _scene.Sage.Rows.Add(ExtractScene.Order(12));
        await Check();
        _scene.Sage.Company = _scene.Sage.Company with { Name = "Acme (copy)" };
        var refused = await Refused();
        (refused.Code, refused.TryAgain).ShouldBe((ExtractCodes.WrongCompany, false));
        refused.Message.ShouldContain("answers as 'Acme (copy)', confirmed was 'Acme'");
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task Check() => new CompanyGate(_scene.Store, _scene.Context).Check(StagingFile.Cancel);

    private Task<GateException> Refused() => Should.ThrowAsync<GateException>(Check);
}
