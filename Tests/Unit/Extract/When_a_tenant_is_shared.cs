using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "D9")]
public sealed class When_a_tenant_is_shared : IDisposable
{
    private static readonly OwnerRule Acme = new("acme", "A-", 16, null, null);
    private static readonly OwnerRule Bolt = new("bolt", "B-", null, "Z_Company", "bolt");
    private readonly ExtractScene _scene = new() { Owners = new("acme", [Acme, Bolt], TellsUnowned: true) };

    [Theory]
    [InlineData(16, null, null, null)]
    [InlineData(2, "B-MUR001", null, "belongs to company bolt (D9)")]
    [InlineData(2, null, "bolt", "belongs to company bolt (D9)")]
    [InlineData(2, null, " BOLT ", "belongs to company bolt (D9)")]
    [InlineData(2, "A-MUR001", null, null)]
    [InlineData(2, null, null, "no company owns it (D9)")]
    [InlineData(2, null, "other", "no company owns it (D9)")]
    [InlineData(16, null, "bolt", "claimed by acme and bolt (D9)")]
    [InlineData(16, "B-MUR001", null, "claimed by acme and bolt (D9)")]
    public async Task Should_take_only_records_of_its_own(int branch, string? extId, string? company, string? filter)
    {
        Account(1, branch, extId, company);
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await _scene.Current(Kind.Account, "1", Side.Ssm))!.Filter.ShouldBe(filter);
    }

    [Fact]
    public async Task Should_list_records_of_nobody_and_of_two_companies()
    {
        Account(1, branch: 2);
        Account(2, branch: 16, company: "bolt");
        Account(3, branch: 2, company: "bolt");
        Account(4, branch: 16);
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        var found = (await _scene.Rows<FindingRow>()).OrderBy(f => f.Key).ToList();
        found.Select(f => (f.Key, f.Code, f.Open)).ShouldBe([("1", ExtractCodes.Unowned, true), ("2", ExtractCodes.OwnedTwice, true)]);
        found[0].Reason.ShouldContain("belongs to none of acme, bolt");
        found[1].Reason.ShouldContain("belongs to acme and bolt");
    }

    [Fact]
    public async Task Should_leave_it_to_the_company_of_the_shared_lists_to_tell_of_records_of_nobody()
    {
        _scene.Owners = _scene.Owners! with { TellsUnowned = false };
        Account(1, branch: 2);
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("acme", null)]
    [InlineData("bolt", "belongs to company bolt (D9)")]
    public async Task Should_leave_a_linked_record_with_the_company_of_its_link(string linked, string? filter)
    {
        await _scene.Add(new LinkRow { Company = linked, Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "1", State = LinkState.Linked });
        Account(1, branch: linked == "acme" ? 2 : 16, company: linked == "acme" ? "bolt" : null);
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await _scene.Current(Kind.Account, "1", Side.Ssm))!.Filter.ShouldBe(filter);
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ChangeState.InDoubt, true, null)]
    [InlineData(ChangeState.Sending, true, null)]
    [InlineData(ChangeState.Queued, false, "belongs to company bolt (D9)")]
    [InlineData(ChangeState.Refused, true, "belongs to company bolt (D9)")]
    [Trait("Rule", "I2")]
    public async Task Should_leave_a_record_with_the_company_in_whose_Sage_it_may_have_been_made(string state, bool sent, string? filter)
    {
        await _scene.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "ssm#1", SsmKey = "1", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "acme", Lane = "sage:acme", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#1", Action = "create", Key = "MUR001",
                State = state, Version = 1, Fields = "{}", IntentAt = sent ? _scene.Now : null, CreatedAt = _scene.Now, UpdatedAt = _scene.Now,
            });
        Account(1, branch: 2, company: "bolt");

        await _scene.Sweep(Streams.Customers, Side.Ssm);

        (await _scene.Current(Kind.Account, "1", Side.Ssm))!.Filter.ShouldBe(filter);
    }

    [Fact]
    public async Task Should_put_contacts_where_their_account_is_also_when_that_was_not_read_yet()
    {
        Account(1, branch: 16);
        Account(2, branch: 2, company: "bolt");
        foreach (var id in new[] { 1, 2 }) _scene.Ssm.Records.Add(new SsmContact { Id = 10 + id, FirstName = "A", LastName = "B", AccountId = new(id, null) });
        _scene.Ssm.Records.Add(new SsmContact { Id = 13, FirstName = "A", LastName = "B", AccountId = new(99, null) });
        await _scene.Sweep(Streams.Contacts, Side.Ssm);
        (await Filter(Kind.Contact, "11"), await Filter(Kind.Contact, "12"), await Filter(Kind.Contact, "13"))
            .ShouldBe((null, "its account: belongs to company bolt (D9)", "its account: it is not known in SSM (D9)"));
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        await _scene.Sweep(Streams.Contacts, Side.Ssm);
        (await Filter(Kind.Contact, "11"), await Filter(Kind.Contact, "12")).ShouldBe((null, "its account: belongs to company bolt (D9)"));
    }

    [Fact]
    public async Task Should_read_shared_lists_whole_and_tell_products_by_their_external_id()
    {
        _scene.Ssm.Records.Add(new SsmProductFamily { Id = 1, DescriptionEN = "Cables" });
        _scene.Ssm.Records.Add(new SsmRate { Id = 2, ExtID = "B-TRADE", DescriptionES = "Trade" });
        foreach (var (id, extId) in new[] { (3, "A-W1"), (4, "B-W1"), (5, "W1") }) _scene.Ssm.Records.Add(new SsmProduct { Id = id, ExtId = extId, Model = "Widget" });
        await _scene.Sweep(Streams.Products, Side.Ssm);
        (await Filter(Kind.Family, "1"), await Filter(Kind.Rate, "2")).ShouldBe((null, null));
        (await Filter(Kind.Product, "3"), await Filter(Kind.Product, "4"), await Filter(Kind.Product, "5")).ShouldBe((null, "belongs to company bolt (D9)", null));
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_change_nothing_where_the_tenant_is_its_own()
    {
        _scene.Owners = null;
        Account(1, branch: 2, extId: "B-MUR001", company: "bolt");
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await Filter(Kind.Account, "1")).ShouldBeNull();
    }

    public void Dispose() => _scene.Dispose();

    private async Task<string?> Filter(string kind, string key) => (await _scene.Current(kind, key, Side.Ssm))!.Filter;

    private void Account(int id, int branch, string? extId = null, string? company = null) => _scene.Ssm.Records.Add(new SsmAccount
    {
        Id = id, Name = "Murphy", BranchId = new(branch, null), ExtId = extId, Extra = company is null ? null : Sample.Extra($$"""{ "Z_Company": "{{company}}" }"""),
    });
}
