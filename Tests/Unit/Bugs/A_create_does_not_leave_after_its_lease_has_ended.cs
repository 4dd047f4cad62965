using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Four slow reads stood before a create at the only connection, and it left two minutes after its intent, when its lease had ended and another worker had asked
/// and made the record: two customers of one.
/// </summary>
[Trait("Rule", "I2")]
public sealed class A_create_does_not_leave_after_its_lease_has_ended
{
    private static readonly TimeSpan Timeout = new SsmClientOptions().CallTimeout;

    [Fact]
    public async Task Should_give_up_its_turn_and_be_sent_again_later()
    {
        var slow = true;
        await using var scene = await TenantScene.Start(fault: call => slow && call is { Verb: "GET", Resource: "users" } ? SsmFault.Hang() : null);
        using var client = Client(scene);
        await client.Login(StagingFile.Cancel);
        var context = scene.Changes.Context with { Ssm = new SsmTarget(client, Sample.Mapper) };
        var ids = await scene.Products("P1");
        scene.NewCalls();

        var reads = Enumerable.Range(0, 4).Select(_ => Ended(client.List<SsmUser>(new SsmListQuery(), StagingFile.Cancel).ToListAsync(StagingFile.Cancel).AsTask())).ToList();
        await Until.True(() => Task.FromResult(Asked(scene) == 1));
        var write = scene.Changes.Applier.Apply(context, ids[0], StagingFile.Cancel);
        await Until.True(async () => (await scene.States())[0] == ChangeState.Sending);
        for (var i = 1; i <= 4; i++)
        {
            scene.Changes.Time.Advance(Timeout);
            if (i < 4) await Until.True(() => Task.FromResult(Asked(scene) > i));
        }
        await write;
        await Task.WhenAll(reads);

        scene.Store.Calls.ShouldNotContain(c => c.Verb == "POST" && c.Resource == "products");
        var row = (await scene.Changes.Rows<ChangeRow>()).Single();
        (row.State, row.Code).ShouldBe((ChangeState.Queued, SsmErrorCodes.TooLate));

        slow = false;
        // It gives up when its lease runs out, somewhere within the last of the waits.
        row.DueAt.ShouldNotBeNull().ShouldBeLessThan(scene.Changes.Now + Timeout, "its turn comes soon");
        scene.Changes.Time.Advance(Timeout);
        await scene.Changes.Applier.Apply(context, ids[0], StagingFile.Cancel);
        (await scene.States()).ShouldBe([ChangeState.Applied]);
        scene.ExtIds().ShouldBe(["P1"]);
    }

    private static int Asked(TenantScene scene) => scene.Store.Calls.Count(c => c.Resource == "users");

    private static SsmClient Client(TenantScene scene) => new(new SsmClientOptions
    {
        BaseAddress = scene.Tenant.BaseAddress,
        PublicKey = SsmSimulator.PublicKey,
        PrivateKey = SsmSimulator.PrivateKey,
        RequestsPerSecond = null,
        MaxInFlight = 1,
        Attempts = 1,
        FailuresToOpen = 100,
    }, scene.Changes.Time);

    private static async Task Ended(Task read)
    {
        try
        {
            await read;
        }
        catch (SsmException)
        {
            return;
        }
    }
}
