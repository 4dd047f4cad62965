using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A marker finds what an own unanswered write made and nothing else: same account, made after the intent (D16). It names the document by
/// its number in SSM alone. A firm that tried the connector with one tenant and moves to another, as the page of S50-C-011 says (a new name
/// for company and tenant), has documents in Sage with markers of the first one, and SSM counts from 1 again. A new order of the same
/// customer under such a number is taken for one made years ago: it is never made in Sage, and SSM shows the old one in its place.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I1")]
public sealed class A_marker_of_another_tenant_takes_no_order_of_this_one : IAsyncLifetime
{
    private readonly OrderInSageScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Start();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("SSMQ:8", false)] // The control: the document of another number.
    [InlineData("SSMQ:9", false)]
    [InlineData("SSMQ:8", true)] // The control.
    [InlineData("SSMQ:9", true)] // In doubt for good: people are told to delete or merge two orders that have nothing to do with each other.
    public async Task Should_be_made(string marker, bool linked)
    {
        if (linked)
            await _scene.Load.Add(new LinkRow { Company = "acme", Kind = Kind.Order, Record = "101", SageKey = "101", SsmKey = "500", State = LinkState.Linked });
        _scene.Stands(new(2024, 3, 1), marker, quantity: 40, "an old one");
        var id = await _scene.Queued();

        await _scene.Apply(id);

        _scene.Desk.Made.ShouldBe(1, await _scene.Told(id));
    }
}
