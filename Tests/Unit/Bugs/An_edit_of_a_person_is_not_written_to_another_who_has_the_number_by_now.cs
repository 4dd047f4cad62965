using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep adds the mobile of a contact in SSM, and the plan waits for a person, or Sage is down for a while. Meanwhile the office deletes
/// that contact in Sage and enters another one, which gets its number. A deletion asks whether the key is still that of the same record by
/// its creation date (D24, D14); an update asks for the fields it would write only. They are blank for both, so the mobile of the one is
/// written to the other in Sage, and goes from there to SSM.
/// </summary>
[Trait("Rule", "D24")]
[Trait("Rule", "D14")]
public sealed class An_edit_of_a_person_is_not_written_to_another_who_has_the_number_by_now : IAsyncLifetime
{
    private static readonly DateTime Born = new(2026, 1, 5, 10, 0, 0);
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Ann Murphy", 0, 1)] // The control.
    [InlineData("Bob Byrne", 50, 0)]
    public async Task Should_be_planned_again(string name, int days, int updates)
    {
        SalesDelAddr Row(string person, DateTime made) =>
            new() { AccountRef = "A", AddressRef = 1, AddressType = 1, ContactName = person, RecordCreateDate = made };
        var ann = Sample.Mapper.FromSage(Row("Ann Murphy", Born));
        var id = await _scene.Change(
            Kind.Contact, "update", "A/1", Staged.Image(("phone2", "087 1")), ann.Only(f => f == "phone2"), "A/1", "70", Side.Sage50);
        await _scene.Base("A/1", ann, Staged.Image(("name", "Ann Murphy"), ("phone2", null)), Kind.Contact);
        await _scene.Store.Write(
            db => db.Links.Where(l => l.Record == "A/1").ExecuteUpdateAsync(
                l => l.SetProperty(r => r.SageBorn, SageExtra.BornOf(SageExtra.Of(Row("Ann Murphy", Born)))), StagingFile.Cancel),
            StagingFile.Cancel);
        var standing = Row(name, Born.AddDays(days));
        var rows = new SampleSage();
        rows.Rows.Add(standing);
        // What Sage answers by the key, as the real target reads it.
        _scene.Sage.Records["A/1"] = (await new SageTarget(rows, null!, Sample.Mapper, Sample.Settings).Get(Kind.Contact, "A/1", StagingFile.Cancel))!;

        await _scene.Apply(id);

        var change = await _scene.Of(id);
        _scene.Sage.Updates.ShouldBe(updates, $"{change.State} {change.Reason}: {_scene.Sage.Records["A/1"].Image["name"]} has {_scene.Sage.Records["A/1"].Image["phone2"]}");
    }
}
