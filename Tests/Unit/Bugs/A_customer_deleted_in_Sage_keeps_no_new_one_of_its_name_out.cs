using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage still showed a customer that it marks as deleted, and a rep made one of that name and postcode anew in SSM. The question before the create found the deleted one,
/// the plan never counts it, and so in every cycle the create was dropped as "made since it was read" and planned again: no customer, no order, nothing to look at.
/// </summary>
[Trait("Rule", "D21")]
[Trait("Rule", "I1")]
public sealed class A_customer_deleted_in_Sage_keeps_no_new_one_of_its_name_out : IAsyncLifetime
{
    private readonly LoadScene _scene = new();
    private readonly SampleSage _sage = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Account)]
    [InlineData(Kind.Contact)]
    public async Task Should_not_be_dropped_for_one_that_is_deleted(string kind)
    {
        _sage.Rows.Add(new SalesLedger { AccountRef = "MUR009", Name = "Murphy", Address5 = "T12", RecordDeleted = kind == Kind.Account });
        _sage.Rows.Add(new SalesDelAddr { AccountRef = "MUR009", AddressRef = 3, AddressType = 1, ContactName = "Ann Lee", RecordDeleted = true });
        // Every reading shows it as it is: there, and gone.
        await Gone(Kind.Account, "MUR009", kind == Kind.Account);
        await Gone(Kind.Contact, "MUR009/3", true);
        var image = kind == Kind.Account ? Staged.Image(("name", "Murphy"), ("postcode", "T12"), ("status", "Client"))
            : Staged.Image(("account", "5"), ("name", "Ann Lee"));
        if (kind == Kind.Contact)
            await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR009", SageKey = "MUR009", SsmKey = "5", State = LinkState.Linked });
        var id = await _scene.Change(kind, "create", "ssm#9", image, Image.Empty, null, "9", Side.Sage50);
        var context = _scene.Context with { Sage = new Answering(new SageTarget(_sage, null!, Sample.Mapper, Sample.Settings), _scene.Sage) };

        await _scene.Applier.Apply(context, id, StagingFile.Cancel);

        var row = await _scene.Of(id);
        row.State.ShouldNotBe(ChangeState.Superseded, row.Reason);
    }

    [Fact]
    public async Task Should_still_count_one_that_came_back_since_it_was_read()
    {
        _sage.Rows.Add(new SalesLedger { AccountRef = "MUR009", Name = "Murphy", Address5 = "T12" });
        await Gone(Kind.Account, "MUR009", true);
        var image = Staged.Image(("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        var id = await _scene.Change(Kind.Account, "create", "ssm#9", image, Image.Empty, null, "9", Side.Sage50);
        var context = _scene.Context with { Sage = new Answering(new SageTarget(_sage, null!, Sample.Mapper, Sample.Settings), _scene.Sage) };

        await _scene.Applier.Apply(context, id, StagingFile.Cancel);

        (await _scene.Of(id)).State.ShouldBe(ChangeState.Superseded);
    }

    [Fact]
    public async Task Should_not_join_a_person_restored_in_SSM_with_the_address_that_Sage_deleted()
    {
        var target = new SageTarget(_sage, null!, Sample.Mapper, Sample.Settings);
        var request = new WriteRequest(Kind.Contact, Staged.Image(("account", "MUR009"), ("name", "Ann Lee")), null, "77");
        var made = new SalesDelAddr { AccountRef = "MUR009", AddressRef = 3, AddressType = 1, ContactName = "Ann Lee", Description = "SSMC:77" };

        _sage.Rows.Add(made with { RecordDeleted = true });
        (await target.Find(request, StagingFile.Cancel)).ShouldBeEmpty("only live records are found");

        _sage.Rows.Add(made with { AddressRef = 4 });
        (await target.Find(request, StagingFile.Cancel)).ShouldHaveSingleItem().Key.ShouldBe("MUR009/4");
    }

    private Task Gone(string kind, string key, bool gone) => _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(kind), "acme", Side.Sage50,
        Staged.Row(key, _scene.Now, kind == Kind.Account ? Staged.Image(("companyCode", key), ("name", "Murphy"), ("postcode", "T12")) : Staged.Image(("reference", key), ("account", "MUR009"), ("name", "Ann Lee")))
            with { Gone = gone }, StagingFile.Cancel), StagingFile.Cancel);

    // Asks as the real target does, and writes nowhere.
    private sealed class Answering(SageTarget real, ScriptedTarget writes) : ITarget
    {
        public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TargetRecord>>([]);
        public Task<IReadOnlyList<string>> Alike(WriteRequest request, DateTimeOffset readAt, CancellationToken cancellationToken) => real.Alike(request, readAt, cancellationToken);
        public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => writes.Get(kind, key, cancellationToken);
        public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) => writes.Create(request, cancellationToken);
        public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) => writes.Update(request, key, cancellationToken);
        public Task Delete(string kind, string key, CancellationToken cancellationToken) => writes.Delete(kind, key, cancellationToken);
    }
}
