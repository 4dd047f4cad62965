using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>One record of a hundred had no form on the target: the question for all of them failed, and all hundred were refused with its reason.</summary>
public sealed class A_batch_that_cannot_be_asked_for_refuses_nobody
{
    [Theory]
    [InlineData(FailureClass.Refused)]
    [InlineData(FailureClass.Unclear)]
    public async Task Should_have_each_done_by_itself(FailureClass failure)
    {
        using var scene = new LoadScene();
        await scene.Run();
        var context = scene.Context with { Batches = new Unasked(failure) };
        var ids = new[] { await scene.Create("A"), await scene.Create("B"), await scene.Create("C") };
        scene.Time.Advance(TimeSpan.FromHours(1));

        var left = await scene.Batches.Apply(context, ids, LoadScene.Cancel);

        left.ShouldBe(ids);
        (await scene.Rows<ChangeRow>()).ShouldAllBe(c => c.State == ChangeState.Queued && c.Code == null);
    }

    private sealed class Unasked(FailureClass failure) : IBatchTarget
    {
        public int MostItems(string kind) => 10;
        public bool Takes(string kind, string action) => true;
        public bool HasTaken(string kind) => true;

        public Task<IReadOnlyList<IReadOnlyList<TargetRecord>?>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken) =>
            throw LoadScene.Failure(failure);

        public Task<IReadOnlyList<string?>> Create(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken) => throw new InvalidOperationException("nothing is sent");

        public Task Update(IReadOnlyList<KeyValuePair<string, WriteRequest>> requests, CancellationToken cancellationToken) => throw new InvalidOperationException("nothing is sent");

        public Task<IReadOnlyDictionary<string, TargetRecord>> Get(string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("nothing is read");
    }
}
