using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A look-up by external id took a live record for our own write although another record is linked with it, or a person copied the id (D21).</summary>
[Trait("Rule", "D21")]
[Trait("Rule", "D7")]
public sealed class A_look_up_never_takes_a_record_that_is_linked_elsewhere : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_create_beside_the_record_of_another_customer()
    {
        var id = await Asking(Kind.Account);
        Standing(("companyCode", "A"));
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "OTHER", SageKey = "OTHER", SsmKey = "55", State = LinkState.Linked });
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Rows<LinkRow>()).Single(l => l.Record == "A").SsmKey.ShouldBe("101");
    }

    [Fact]
    public async Task Should_take_its_own_one_of_two_that_carry_the_id()
    {
        var id = await Asking(Kind.Account);
        Standing(("companyCode", "A"));
        _scene.Ssm.Records["56"] = new("56", Staged.Image(("companyCode", "A")), Deleted: false);
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "OTHER", SageKey = "OTHER", SsmKey = "56", State = LinkState.Linked });
        await _scene.Apply(id);
        (await _scene.Rows<LinkRow>()).Single(l => l.Record == "A").SsmKey.ShouldBe("55");
        _scene.Ssm.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task Should_let_the_next_plan_weigh_one_that_was_read_since()
    {
        var id = await Asking(Kind.Account);
        Standing(("companyCode", "A"));
        await _scene.Add(new LinkRow
        {
            Company = "acme", Kind = Kind.Account, Record = "ssm#55", SsmKey = "55", State = LinkState.SsmOnly, UpdatedAt = _scene.Now + TimeSpan.FromSeconds(1),
        });
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.Reason!.Contains("55")).ShouldBe((ChangeState.Superseded, true));
        _scene.Ssm.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task Should_not_take_the_copy_of_a_document_that_goes_out()
    {
        var id = await Asking(Kind.Order);
        Standing(("companyCode", "A"), ("status", OrderState.QuotationToSend));
        await _scene.Apply(id);
        (await _scene.Rows<LinkRow>()).Single(l => l.Record == "A").SsmKey.ShouldBe("101");
    }

    // A create that was tried before, so that the target is asked.
    private async Task<long> Asking(string kind)
    {
        var id = await _scene.Create(kind: kind);
        var intent = _scene.Now - TimeSpan.FromMinutes(5);
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.IntentAt, intent).SetProperty(r => r.UpdatedAt, _scene.Now), StagingFile.Cancel), StagingFile.Cancel);
        return id;
    }

    private void Standing(params (string, object?)[] fields) => _scene.Ssm.Records["55"] = new("55", Staged.Image(fields), Deleted: false);
}
