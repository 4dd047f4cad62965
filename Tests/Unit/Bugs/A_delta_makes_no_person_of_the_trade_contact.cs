using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>With sage50.masterSweepMinutes a delta saw the automatic row alone, without the person it repeats, and the same person was created in SSM a second time.</summary>
public sealed class A_delta_makes_no_person_of_the_trade_contact
{
    private readonly DateTime _monday = ExtractScene.Monday;

    [Fact]
    [Trait("Rule", "D15")]
    public async Task Should_leave_out_the_automatic_row_that_changed_alone()
    {
        using var scene = new ExtractScene();
        var automatic = Automatic("Ann Lee");
        scene.Sage.Rows.AddRange([automatic, Person(2, "Ann Lee"), Person(3, "Bob Ray")]);
        await scene.Sweep(Streams.Contacts);
        scene.Sage.Replace(automatic, automatic with { Telephone = "01 234", RecordModifyDate = _monday.AddDays(2) });
        (await scene.Delta(Streams.Contacts)).Mode.ShouldBe("delta");
        (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull().Filter.ShouldNotBeNull();
        (await scene.Current(Kind.Contact, "A/2")).ShouldNotBeNull().Filter.ShouldBeNull();
    }

    [Fact]
    public async Task Should_leave_it_out_once_a_person_of_that_name_is_added()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(Automatic("Ann Lee"));
        await scene.Sweep(Streams.Contacts);
        (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull().Filter.ShouldBeNull();
        scene.Sage.Rows.Add(Person(2, "Ann Lee") with { RecordModifyDate = _monday.AddDays(2) });
        await scene.Delta(Streams.Contacts);
        (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull().Filter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_take_it_again_once_the_person_has_another_name()
    {
        using var scene = new ExtractScene();
        var person = Person(2, "Ann Lee");
        scene.Sage.Rows.AddRange([Automatic("Ann Lee"), person]);
        await scene.Sweep(Streams.Contacts);
        scene.Sage.Replace(person, person with { ContactName = "Bob Ray", RecordModifyDate = _monday.AddDays(2) });
        await scene.Delta(Streams.Contacts);
        (await scene.Current(Kind.Contact, "A/1")).ShouldNotBeNull().Filter.ShouldBeNull();
    }

    [Fact]
    public async Task Should_read_nothing_more_where_nothing_changed()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Automatic("Ann Lee"), Person(2, "Ann Lee"), Person(3, "Bob Ray") with { RecordModifyDate = _monday.AddDays(5) }]);
        await scene.Sweep(Streams.Contacts);
        scene.Sage.Rows.RemoveAt(2);
        scene.Sage.Queries.Clear();
        await scene.Delta(Streams.Contacts);
        scene.Sage.Queries.Count.ShouldBe(1);
    }

    private SalesDelAddr Automatic(string name) => Person(1, name) with { Description = "Trade contact" };

    private SalesDelAddr Person(int number, string name) =>
        new() { AccountRef = "A", AddressRef = number, AddressType = 1, ContactName = name, RecordModifyDate = _monday.AddDays(-30) };
}
