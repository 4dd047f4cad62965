using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage gave the number of a contact to another person: the first one is deleted in SSM under a record of its own, "A/1~date" (D24, D14).
/// Where that deletion leaves later than 15 minutes after its reading, Sage is asked whether the person is there again (D7), under that
/// name, which is no key of Sage: reading a number out of it ends in an error that no change knows, and the deletion never gets through.
/// </summary>
[Trait("Rule", "D24")]
public sealed class A_person_whose_key_was_reused_is_deleted_however_late_it_is_approved : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("A/1~2026-01-05 10:00:00", LinkState.Replaced, 1)]
    [InlineData("A/1", LinkState.Linked, 60)]
    [InlineData("A/1~2026-01-05 10:00:00", LinkState.Replaced, 60)]
    public async Task Should_be_deleted_in_SSM(string record, string state, int minutes)
    {
        var person = Staged.Image(("reference", "A/1"), ("name", "Ann Murphy"));
        _scene.Ssm.Records["70"] = new("70", person, Deleted: false, LoadScene.KeyUser);
        var id = await _scene.Change(Kind.Contact, "delete", record, Image.Empty, person, record, "70");
        await _scene.Store.Write(db => db.Links.Where(l => l.Record == record).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, state), StagingFile.Cancel), StagingFile.Cancel);
        _scene.Time.Advance(TimeSpan.FromMinutes(minutes));

        var context = _scene.Context with { Sage = new SageTarget(new SampleSage(), null!, Sample.Mapper, Sample.Settings) };
        await _scene.Applier.Apply(context, id, StagingFile.Cancel);

        _scene.Ssm.Records["70"].Deleted.ShouldBeTrue((await _scene.Of(id)).Reason);
    }
}
