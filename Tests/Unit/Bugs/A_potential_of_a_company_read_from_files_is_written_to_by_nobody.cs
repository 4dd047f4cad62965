using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that is read from files has no way to write into Sage (D7): every field goes to SSM only. Potentials that are told by a column
/// are edited on both sides now, and that takes the one way away: an edit in SSM is planned as a write into Sage, where nobody can write.
/// </summary>
[Trait("Rule", "D7")]
[Trait("Rule", "ACC-05")]
public sealed class A_potential_of_a_company_read_from_files_is_written_to_by_nobody : IDisposable
{
    private readonly PlanScene _scene = new() { Settings = new() { AdminUser = PlanScene.Admin, PotentialsMarked = true, PushPotentials = true } };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(AccountStatus.Potential, true, 1)] // The control: this one can be written to.
    [InlineData(AccountStatus.Client, false, 0)] // The control: a customer of a company of files.
    [InlineData(AccountStatus.Potential, false, 0)]
    public async Task Should_plan_nothing_for_Sage(string status, bool writes, int planned)
    {
        _scene.Settings = _scene.Settings with { WritesSage = writes };
        await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), ("phone", "1"), ("status", status));
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("phone", "1"), ("status", status));
        await _scene.Linked(Kind.Account, "A1", "1");

        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "2"));
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Count(c => c.Target == Side.Sage50).ShouldBe(planned);
    }
}
