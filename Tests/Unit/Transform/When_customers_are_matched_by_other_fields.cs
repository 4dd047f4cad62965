using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ACC-13")]
[Trait("Rule", "ACC-14")]
public sealed class When_customers_are_matched_by_other_fields : IDisposable
{
    private readonly PlanScene _scene = new();

    public When_customers_are_matched_by_other_fields() => _scene.Settings = _scene.Settings with { AccountMatch = ["vatNumber"] };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_find_the_one_with_that_VAT_number_whatever_its_name()
    {
        await Sage("MUR001", "Murphy Ltd", "IE 1234567A");
        await Ssm("1", "Ó Murchú Teoranta", "ie1234567a");
        await Ssm("2", "Murphy Ltd", "IE 7654321B");
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SsmKey, link.State).ShouldBe(("1", LinkState.Linked));
    }

    [Fact]
    public async Task Should_find_nobody_by_a_number_that_is_not_there()
    {
        await Sage("MUR001", "Murphy Ltd", null);
        await Ssm("1", "Murphy Ltd", null);
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBeNull();
    }

    [Fact]
    public async Task Should_park_two_branches_that_share_a_number()
    {
        await Sage("MUR001", "Murphy Cork", "IE1");
        await Ssm("1", "Murphy Cork", "IE1");
        await Ssm("2", "Murphy Dublin", "IE1");
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<LinkRow>()).ShouldAllBe(l => l.State == LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    private Task Sage(string code, string name, string? vat) => _scene.Sage(Kind.Account, code, ("companyCode", code), ("name", name), ("vatNumber", vat));

    private Task Ssm(string id, string name, string? vat) =>
        _scene.Ssm(Kind.Account, id, ("companyCode", null), ("name", name), ("vatNumber", vat), ("status", "Client"));
}
