using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two companies share a tenant, and a rep gave a new customer the branch of the wrong one. The plan of that company waits for a person,
/// and while it does nobody reads its streams. The rep corrects the branch, the right company reads it as its own and makes it in its Sage.
/// Approved days later, the first company asks SSM whether the customer was edited or deleted, but not whose it is: it is made in the
/// second Sage as well, where nothing is ever deleted (D9, I2).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I2")]
public sealed class A_customer_given_to_another_company_while_its_plan_waits_is_not_made_in_both : IAsyncLifetime
{
    private const int Acme = 16;
    private const int Bolt = 2;
    private SharedTenantScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await SharedTenantScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData(false, 1)] // The control.
    [InlineData(true, 0)]
    public async Task Should_not_be_made_by_the_company_that_lost_it(bool given, int made)
    {
        var (account, id) = await _scene.Queued();
        _scene.Load.Time.Advance(TimeSpan.FromDays(3));
        if (given) _scene.GiveAway(account);

        await _scene.Apply(id);

        _scene.Load.Sage.Creates.ShouldBe(made);
    }

    [Theory]
    [InlineData(ChangeState.Queued, null, true)] // The control: nobody has sent it.
    [InlineData(ChangeState.Sending, null, false)]
    [InlineData(ChangeState.InDoubt, null, false)]
    [InlineData(ChangeState.Applied, "MUR001", false)]
    public async Task Should_be_made_by_the_company_that_was_quicker(string theirs, string? key, bool may)
    {
        var (account, id) = await _scene.Queued();
        await _scene.AtBolt(account, key, theirs);
        var row = (await _scene.Load.Rows<ChangeRow>()).Single(c => c.Id == id);

        (await _scene.Load.Changes.Intend(row, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), StagingFile.Cancel, ["bolt"])).ShouldBe(
            may);
    }

    [Theory]
    [InlineData(Acme, false)] // The control.
    [InlineData(Bolt, true)]
    public async Task Control_the_other_company_takes_it_meanwhile(int branch, bool taken)
    {
        using var bolt = new ExtractScene
        {
            Owners = new("acme", [new("bolt", "A-", Acme, null, null), new("acme", "B-", Bolt, null, null)], TellsUnowned: true),
        };
        await bolt.Add(
            new LinkRow { Company = "bolt", Kind = Kind.Account, Record = "ssm#1", SsmKey = "1", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "bolt", Lane = "sage:bolt", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#1",
                Action = "create", Key = "MUR001", State = ChangeState.Planned, Version = 1, Fields = "{}", CreatedAt = bolt.Now, UpdatedAt = bolt.Now,
            });
        bolt.Ssm.Records.Add(new SsmAccount { Id = 1, Name = "Murphy", BranchId = new(branch, null) });

        await bolt.Sweep(Streams.Customers, Side.Ssm);

        ((await bolt.Current(Kind.Account, "1", Side.Ssm))!.Filter is null).ShouldBe(taken);
    }
}
