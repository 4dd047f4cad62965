using Microsoft.Extensions.Logging.Abstractions;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_jobs_are_run
{
    [Fact]
    public async Task Should_take_no_more_than_it_has_places()
    {
        await using var runner = new JobRunner(2, NullLogger<JobRunner>.Instance);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (await Begun(runner, "one", _ => gate.Task)).ShouldBeTrue();
        (await Begun(runner, "two", _ => gate.Task)).ShouldBeTrue();
        (await Begun(runner, "three", _ => Task.CompletedTask)).ShouldBeFalse();
        gate.SetResult();
        await Until.True(() => Begun(runner, "three", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task Should_free_the_place_of_a_job_that_failed()
    {
        await using var runner = new JobRunner(1, NullLogger<JobRunner>.Instance);
        (await Begun(runner, "bad", _ => throw new InvalidOperationException("broken"))).ShouldBeTrue();
        await Until.True(() => Begun(runner, "next", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task Should_cancel_its_jobs_and_wait_for_them_when_it_is_disposed()
    {
        var runner = new JobRunner(1, NullLogger<JobRunner>.Instance);
        var (started, ended) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);
        (await Begun(runner, "long", async cancellationToken =>
        {
            started.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                ended = true;
            }
        })).ShouldBeTrue();
        await started.Task;
        await runner.DisposeAsync();
        ended.ShouldBeTrue();
        (await Begun(runner, "late", _ => Task.CompletedTask)).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_keep_a_message_waiting_for_a_place_and_give_an_unused_one_back()
    {
        await using var runner = new JobRunner(1, NullLogger<JobRunner>.Instance, TimeSpan.FromMinutes(1));
        var taken = await runner.Reserve(TestContext.Current.CancellationToken);

        var waiting = runner.Reserve(TestContext.Current.CancellationToken);

        waiting.IsCompleted.ShouldBeFalse("the only place is taken");
        taken!.Dispose();
        using var given = await waiting;
        given.ShouldNotBeNull("nobody used it");
    }

    private static async Task<bool> Begun(JobRunner runner, string name, Func<CancellationToken, Task> job)
    {
        using var place = await runner.Reserve(TestContext.Current.CancellationToken);
        place?.Start(name, job);
        return place is not null;
    }
}
