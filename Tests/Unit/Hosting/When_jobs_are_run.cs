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
        runner.TryStart("one", _ => gate.Task).ShouldBeTrue();
        runner.TryStart("two", _ => gate.Task).ShouldBeTrue();
        runner.TryStart("three", _ => Task.CompletedTask).ShouldBeFalse();
        gate.SetResult();
        await Until.True(() => Task.FromResult(runner.TryStart("three", _ => Task.CompletedTask)));
    }

    [Fact]
    public async Task Should_free_the_place_of_a_job_that_failed()
    {
        await using var runner = new JobRunner(1, NullLogger<JobRunner>.Instance);
        runner.TryStart("bad", _ => throw new InvalidOperationException("broken")).ShouldBeTrue();
        await Until.True(() => Task.FromResult(runner.TryStart("next", _ => Task.CompletedTask)));
    }

    [Fact]
    public async Task Should_cancel_its_jobs_and_wait_for_them_when_it_is_disposed()
    {
        var runner = new JobRunner(1, NullLogger<JobRunner>.Instance);
        var (started, ended) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);
        runner.TryStart("long", async cancellationToken =>
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
        }).ShouldBeTrue();
        await started.Task;
        await runner.DisposeAsync();
        ended.ShouldBeTrue();
        runner.TryStart("late", _ => Task.CompletedTask).ShouldBeFalse();
    }
}
