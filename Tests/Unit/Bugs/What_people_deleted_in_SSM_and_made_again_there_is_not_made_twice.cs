using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Somebody deleted a product in SSM and made it again there under its stock code, both between two readings. The reading showed the new one, and it was made once more beside it all the same: the
/// page that found the deleted one looked for partners while the old link stood, and settled the new one as staying in SSM (D7, D29).
/// </summary>
[Trait("Rule", "D29")]
public sealed class What_people_deleted_in_SSM_and_made_again_there_is_not_made_twice : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Product, "stockCode", "5", "8")]
    [InlineData(Kind.Product, "stockCode", "8", "5")]
    [InlineData(Kind.Rate, "code", "5", "8")]
    [InlineData(Kind.Family, "code", "5", "8")]
    public async Task Should_be_linked_with_the_one_that_stands_there(string kind, string field, string deleted, string made)
    {
        await _scene.Sage(kind, "W-1", (field, "W-1"), ("name", "Widget"));
        await _scene.Ssm(kind, deleted, (field, "W-1"), ("name", "Widget"));
        await _scene.Linked(kind, "W-1", deleted);

        await _scene.Gone(Side.Ssm, kind, deleted);
        await _scene.Ssm(kind, made, (field, "W-1"), ("name", "Widget"));
        await _scene.Plan(kind);

        (await _scene.Changes()).Where(c => c.State != ChangeState.Superseded).Select(c => $"{c.Action} in {c.Target}").ShouldBeEmpty();
        (await _scene.LinkOf(kind, "W-1")).SsmKey.ShouldBe(made);
    }
}
