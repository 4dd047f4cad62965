using Microsoft.EntityFrameworkCore;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A failure that names no rule of its own wiped out the one the plan had given the change: reports showed refusals without a rule.</summary>
[Trait("Rule", "ACC-08")]
public sealed class A_refusal_keeps_the_rule_of_its_record
{
    [Theory]
    [InlineData(null, "ACC-08")]
    [InlineData("D7", "D7")]
    public async Task Should_name_the_rule_of_the_failure_and_else_the_one_of_the_plan(string? named, string shown)
    {
        using var scene = new LoadScene();
        await scene.Run();
        var change = await scene.Create();
        await scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Rule, "ACC-08"), StagingFile.Cancel), StagingFile.Cancel);
        scene.Ssm.FailBefore(new TargetException(FailureClass.Refused, "S50-L-400", "SSM refused it") { Rule = named });

        await scene.Apply(change);

        var row = await scene.Only();
        (row.State, row.Rule).ShouldBe((ChangeState.Refused, shown));
    }
}
