using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// HyperAccounts stored a contact as another kind of address. That stopped all writing of the company, and each cycle stopped anew at that contact before it came to the
/// quotations behind it: not one of them reached Sage, and every further contact left a useless address there (D14).
/// </summary>
[Trait("Rule", "D14")]
public sealed class Contacts_that_Sage_does_not_make_keep_nothing_else_out : IAsyncLifetime
{
    private readonly LoadScene _scene = new();
    private bool _makesContacts;

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Linked });
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_hold_that_contact_and_stop_nothing()
    {
        var first = await Contact("77", "Ann Lee");

        await Apply(first);

        (await _scene.Of(first)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Held), c => c.Code.ShouldBe(LoadCodes.NeedsSdo), c => c.Answered.ShouldNotBeNull());
        (await _scene.Rows<CompanyRow>()).Single().StopCode.ShouldBeNull();
        (await _scene.ApplyToTheEnd(await _scene.Change(Kind.Account, "create", "ssm#9", Staged.Image(("name", "Murphy")), Image.Empty, null, "9", Side.Sage50)))
            .State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_make_no_further_one_until_that_is_settled()
    {
        var (first, second) = (await Contact("77", "Ann Lee"), await Contact("78", "Tom Byrne"));
        await Apply(first);

        await Apply(second);

        _scene.Sage.Creates.ShouldBe(1);
        (await _scene.Of(second)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Queued), c => c.Reason!.ShouldContain("cannot create contacts"), c => c.DueAt.ShouldBe(_scene.Now.AddHours(1)));
    }

    [Fact]
    public async Task Should_go_on_with_them_once_a_person_has_mended_it()
    {
        var (first, second) = (await Contact("77", "Ann Lee"), await Contact("78", "Tom Byrne"));
        await Apply(first);
        await Apply(second);
        _makesContacts = true;
        (await new Sage50Etl.Operations.Failed.ChangeReplay(_scene.Store, _scene.Time).Again("acme", [first], "ann", StagingFile.Cancel)).Again.ShouldBe([first]);

        await Apply(first);
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await Apply(second);

        (await _scene.Of(first)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Of(second)).State.ShouldBe(ChangeState.Applied);
        _scene.Sage.Creates.ShouldBe(2);
    }

    private Task Apply(long id) => _scene.Applier.Apply(_scene.Context with { Sage = new Typed(_scene.Sage, () => _makesContacts) }, id, StagingFile.Cancel);

    private Task<long> Contact(string ssm, string name)
    {
        var contact = Staged.Image(("account", "5"), ("name", name));
        _scene.Ssm.Records[ssm] = new TargetRecord(ssm, contact, Deleted: false);
        return _scene.Change(Kind.Contact, "create", "ssm#" + ssm, contact, Image.Empty, null, ssm, Side.Sage50);
    }

    /// <summary>A Sage that makes other addresses of contacts.</summary>
    private sealed class Typed(ScriptedTarget sage, Func<bool> makesContacts) : ITarget
    {
        public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) => sage.Find(request, cancellationToken);

        public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => sage.Get(kind, key, cancellationToken);

        public Task<TargetRecord?> Made(string kind, string key, CancellationToken cancellationToken) => kind != Kind.Contact || makesContacts() ? Get(kind, key, cancellationToken)
            : throw new TargetException(FailureClass.Configuration, LoadCodes.NeedsSdo, $"Sage stored address {key} as another type. This HyperAccounts cannot create contacts.");

        public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) => sage.Create(request, cancellationToken);

        public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) => sage.Update(request, key, cancellationToken);

        public Task Delete(string kind, string key, CancellationToken cancellationToken) => sage.Delete(kind, key, cancellationToken);
    }
}
