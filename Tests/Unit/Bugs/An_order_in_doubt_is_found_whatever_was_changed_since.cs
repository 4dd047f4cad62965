using Sage50Etl.Canonical.Records;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The answer to an order is lost while Sage goes down, so the order is in doubt and Sage is asked for its marker first (D16, I2). Until
/// Sage is there again somebody changes what the question goes by: the column of the markers in the company file, or the customer in Sage
/// that the account of SSM is linked with. The order that stands in Sage is not found, and is made a second time.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I2")]
public sealed class An_order_in_doubt_is_found_whatever_was_changed_since : IAsyncLifetime
{
    private readonly OrderInSageScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Start();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("ANALYSIS_3", "MUR001")] // The control: nothing was changed.
    [InlineData("ANALYSIS_1", "MUR001")]
    [InlineData("ANALYSIS_3", "MUR002")]
    public async Task Should_not_be_made_again(string column, string customer)
    {
        var id = await _scene.InDoubt();
        // What the first call has made.
        _scene.Stands(_scene.Now.UtcDateTime, "SSMQ:9", quantity: 2, "PO 1");
        _scene.Settings = Sample.Settings with { MarkerColumn = column };
        // As PartnerLinks.Anew leaves it where a person has said that the account is another customer.
        await _scene.Load.Store.Write(
            async db => (await db.Links.FindAsync("acme", Kind.Account, "MUR001"))!.SageKey = customer, StagingFile.Cancel);

        await _scene.Apply(id);

        _scene.Desk.Made.ShouldBe(0, await _scene.Told(id));
    }
}
