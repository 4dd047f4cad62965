using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// In a shared tenant a record belongs to the company of its branch (D9); only what may have been made in one company's Sage stays that
/// company's (I2). A process that starts lets every open create ask its target first, and notes an intent for that on creates that nobody
/// has approved yet, too. So after a restart a customer that a rep gives to the right company stays with the wrong one, is made in that
/// one's Sage once the plan is approved, and the right company never gets it.
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_restart_leaves_no_record_with_the_company_it_was_moved_away_from : IDisposable
{
    private readonly ExtractScene _scene = new()
    {
        Owners = new("acme", [new("acme", "A-", 16, null, null), new("bolt", "B-", 2, null, null)], TellsUnowned: true),
    };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(ChangeState.Planned, false)] // The control.
    [InlineData(ChangeState.Planned, true)]
    [InlineData(ChangeState.Waiting, false)] // The control.
    [InlineData(ChangeState.Waiting, true)]
    public async Task Should_belong_to_the_company_of_its_branch(string state, bool restarted)
    {
        await _scene.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "ssm#1", SsmKey = "1", State = LinkState.SsmOnly },
            new ChangeRow
            {
                Company = "acme", Lane = "sage:acme", Target = Side.Sage50, Stream = Streams.Customers, Kind = Kind.Account, Record = "ssm#1", Action = "create", Key = "MUR001",
                State = state, Version = 1, Fields = "{}", CreatedAt = _scene.Now, UpdatedAt = _scene.Now,
            });
        if (restarted) await new ServiceLease(_scene.Store, _scene.Time).Take(StagingFile.Cancel);

        _scene.Ssm.Records.Add(Account(branch: 2));
        await _scene.Sweep(Streams.Customers, Side.Ssm);

        (await _scene.Current(Kind.Account, "1", Side.Ssm))!.Filter.ShouldBe("belongs to company bolt (D9)");
    }

    private static SsmAccount Account(int branch) => new() { Id = 1, Name = "Murphy", BranchId = new(branch, null) };
}
