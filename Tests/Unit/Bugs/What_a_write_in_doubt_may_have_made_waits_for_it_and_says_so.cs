using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// What waited for a write in doubt waited in silence. A record waits only where it can be what the write has made, and a finding names the write for as long.
/// </summary>
[Trait("Rule", "I1")]
[Trait("Rule", "I2")]
public sealed class What_a_write_in_doubt_may_have_made_waits_for_it_and_says_so : IDisposable
{
    private readonly PlanScene _scene = new();

    [Theory]
    [InlineData(null, true)]
    [InlineData("""{"created":"2100-01-01T08:00:00"}""", true)]
    [InlineData("""{"created":"2100-01-01T08:00:00","marker":"SSMQ:9"}""", true)]
    [InlineData("""{"created":"2100-01-01T08:00:00","marker":"SSMQ:10"}""", false)]
    [InlineData("""{"created":"2000-01-01T08:00:00"}""", false)]
    public async Task Should_tell_documents_of_the_account_by_date_and_marker(string? extra, bool waits)
    {
        await Customers();
        await Create(Kind.Order, "9", ChangeState.InDoubt, "S50-L-016");
        await Document("700", "MUR001", extra);

        await _scene.Plan(Kind.Order);

        (await Sent("700")).ShouldBe(!waits);
        (await Told("700")).ShouldBe(waits);
    }

    [Fact]
    public async Task Should_hold_back_the_document_with_the_marker_in_whatever_account()
    {
        await Customers();
        await Create(Kind.Order, "9", ChangeState.InDoubt, "S50-L-014");
        await Document("700", "OTHER", """{"created":"2000-01-01T08:00:00","marker":"SSMQ:9"}""");

        await _scene.Plan(Kind.Order);

        (await Sent("700")).ShouldBeFalse();
        (await Told("700")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ChangeState.InDoubt, "S50-L-014")]
    [InlineData(ChangeState.Sending, null)]
    [InlineData(ChangeState.Planned, null)]
    [InlineData(ChangeState.Waiting, null)]
    [InlineData(ChangeState.Refused, "S50-L-090")]
    [InlineData(ChangeState.Refused, "S50-L-010")]
    public async Task Should_hold_back_contacts_of_the_same_customer(string state, string? code)
    {
        await Customers();
        await Create(Kind.Contact, "77", state, code);
        await _scene.Sage(Kind.Contact, "MUR001/3", ("reference", "MUR001/3"), ("account", "MUR001"), ("name", "Zoe"));
        await _scene.Sage(Kind.Contact, "OTHER/3", ("reference", "OTHER/3"), ("account", "OTHER"), ("name", "Zoe"));

        await _scene.Plan(Kind.Contact);

        (await Sent("MUR001/3")).ShouldBeFalse();
        (await Told("MUR001/3")).ShouldBeTrue();
        (await Sent("OTHER/3")).ShouldBeTrue();
        (await Told("OTHER/3")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_hold_back_contacts_of_all_customers_where_nothing_tells_whose_it_is()
    {
        await Customers();
        await Create(Kind.Contact, "77", ChangeState.InDoubt, "S50-L-014", account: "unknown");
        await _scene.Sage(Kind.Contact, "OTHER/3", ("reference", "OTHER/3"), ("account", "OTHER"), ("name", "Zoe"));

        await _scene.Plan(Kind.Contact);

        (await Told("OTHER/3")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_send_a_contact_though_a_write_was_refused_for_good()
    {
        await Customers();
        await Create(Kind.Contact, "77", ChangeState.Refused, "SAGE-020");
        await _scene.Sage(Kind.Contact, "MUR001/3", ("reference", "MUR001/3"), ("account", "MUR001"), ("name", "Zoe"));

        await _scene.Plan(Kind.Contact);

        (await Sent("MUR001/3")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_end_the_finding_with_the_doubt()
    {
        await Customers();
        await Create(Kind.Contact, "77", ChangeState.InDoubt, null);
        await _scene.Sage(Kind.Contact, "MUR001/3", ("reference", "MUR001/3"), ("account", "MUR001"), ("name", "Zoe"));
        await _scene.Sage(Kind.Contact, "MUR001/4", ("reference", "MUR001/4"), ("account", "MUR001"), ("name", "Ann"));
        await _scene.Plan(Kind.Contact);
        (await Told("MUR001/3"), await Told("MUR001/4")).ShouldBe((true, true));

        await _scene.SetChanges(ChangeState.Applied);
        await _scene.Gone(Side.Sage50, Kind.Contact, "MUR001/4");
        await _scene.Plan(Kind.Contact);

        (await Sent("MUR001/3")).ShouldBeTrue();
        (await Told("MUR001/3"), await Told("MUR001/4")).ShouldBe((false, false));
    }

    public void Dispose() => _scene.Dispose();

    private async Task Customers()
    {
        await _scene.Link(Kind.Account, "MUR001", "5");
        await _scene.Link(Kind.Account, "OTHER", "6");
    }

    private async Task Create(string kind, string ssm, string state, string? code, string account = "5")
    {
        await _scene.Link(kind, null, ssm, LinkState.SsmOnly);
        await _scene.Add(new ChangeRow
        {
            Company = "acme", Lane = PlanScene.Scope.Lane(Side.Sage50), Target = Side.Sage50, Stream = Streams.OfKind(kind).Name, Kind = kind, Record = "ssm#" + ssm,
            Action = "create", State = state, Code = code, Version = 1, Fields = $$"""{"account":"{{account}}"}""", Fence = 3, IntentAt = _scene.Now,
            CreatedAt = _scene.Now, UpdatedAt = _scene.Now, Priority = 10, MappingVersion = 1,
        });
    }

    private async Task Document(string number, string account, string? extra)
    {
        await _scene.Sage(Kind.Order, number, ("number", number), ("account", account), ("status", "OrderOpen"), ("reference", "by phone"));
        var row = await _scene.Row(Side.Sage50, Kind.Order, number);
        await _scene.Put(Side.Sage50, Kind.Order, row with { Extra = extra, ReadAt = row.ReadAt.AddMilliseconds(1) });
    }

    private async Task<bool> Sent(string record) =>
        (await _scene.Changes()).Exists(c => c.Record == record && c.Target == Side.Ssm && c.Action == "create");

    private async Task<bool> Told(string key) => (await _scene.Rows<FindingRow>()).Exists(
        f => f.Key == key && f is { Open: true, Side: Side.Sage50, Code: "S50-T-031" } && f.Reason.Contains("change 1,", StringComparison.Ordinal));
}
