using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// What Sage gets for a customer that was deleted in SSM is not created under the deleted record (ACC-22). The plan of the customers is
/// held, so nobody reads them, and their streams go on without (D28): the link does not know of the deletion, nobody asks SSM, and a
/// contact and a sale are made under a record that people do not see.
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class What_Sage_gets_for_a_customer_deleted_in_SSM_is_not_made_while_nobody_reads_customers : IAsyncLifetime
{
    private static readonly Image Customer = Staged.Image(("companyCode", "MUR001"), ("name", "Murphy"), ("status", "Client"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Contact, 1, false, 1)] // The control.
    [InlineData(Kind.Contact, 1, true, 0)] // Approved late.
    [InlineData(Kind.Contact, 2, true, 0)] // Planned just now.
    [InlineData(Kind.Invoice, 2, false, 1)] // The control.
    [InlineData(Kind.Invoice, 2, true, 0)]
    public async Task Should_not_be_created(string kind, long run, bool deleted, int made)
    {
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Linked });
        await _scene.Read(Side.Ssm, Kind.Account, "5", Customer);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        _scene.Ssm.Records["5"] = new TargetRecord("5", Customer, Deleted: deleted);
        await _scene.Add(
            new RunRow { Id = 2, Company = "acme", State = RunState.Loading, StartedAt = _scene.Now },
            new RunRow { Id = 3, Company = "acme", State = RunState.Held, StartedAt = _scene.Now - TimeSpan.FromDays(3) },
            new RunStepRow { RunId = 3, Phase = StepPhase.Plan, Side = Side.Ssm, Stream = Streams.Customers, State = StepState.Done });
        var image = kind == Kind.Contact ? Staged.Image(("reference", "MUR001/2"), ("account", "MUR001"), ("name", "Ann Lee")) : Staged.Image(("account", "MUR001"), ("total", 5m));
        var id = await _scene.Change(kind, "create", "77", image, Image.Empty, "77", null);
        await _scene.Store.Write(async db => (await db.Changes.FindAsync(id))!.RunId = run, StagingFile.Cancel);

        await _scene.ApplyToTheEnd(id);

        _scene.Ssm.Creates.ShouldBe(made);
    }
}
