using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A plan with new contacts and documents was held. Before somebody approved it their customer was deleted in SSM, and a run of the customers' own made it a tombstone; what was approved then was made
/// under the deleted customer, where nobody sees it. Only a plan looked at that (ACC-22).
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class What_is_approved_late_is_not_made_under_a_customer_deleted_meanwhile : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Order)]
    [InlineData(Kind.Invoice)]
    public async Task Should_not_be_created(string kind)
    {
        await _scene.Add(new LinkRow
        {
            Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Tombstone, Reason = "deleted in SSM, not created again (ACC-22)",
        });
        var change = await _scene.Change(kind, "create", "77", Staged.Image(("account", "MUR001")), Image.Empty, "77", null);

        await _scene.ApplyToTheEnd(change);

        _scene.Ssm.Creates.ShouldBe(0);
    }
}
