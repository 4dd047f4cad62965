using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A full disk filled the log with a trace a second.</summary>
public sealed class A_trouble_is_said_once_and_tried_at_growing_intervals : IDisposable
{
    private const string What = "the sweep";
    private readonly StagingFile _file = new();
    private readonly RecordedLog<Troubles> _log = new();
    private readonly Troubles _troubles;
    private int _tried;

    public A_trouble_is_said_once_and_tried_at_growing_intervals() => _troubles = new(_file.Store, _file.Time, _log);

    [Fact]
    public async Task Should_say_it_once_in_one_line()
    {
        await Seconds(120, Full);

        var line = _log.Lines.ShouldHaveSingleItem();
        (line.Level, line.Trace).ShouldBe((LogLevel.Warning, null));
        line.Text.ShouldContain("is full");
        line.Text.ShouldNotContain("\n");
        _tried.ShouldBeInRange(5, 10);
        _troubles.StagingFault.ShouldNotBeNull().ShouldContain("is full");
    }

    [Fact]
    public async Task Should_say_when_it_is_over_and_forget_the_interval()
    {
        await Seconds(120, Full);

        await Seconds(61, () => { });

        _log.Lines.Count.ShouldBe(2);
        _log.Lines[1].Text.ShouldStartWith("No more trouble with the staging database");
        _troubles.StagingFault.ShouldBeNull();
        _tried = 0;
        await Seconds(10, () => { });
        _tried.ShouldBe(10);
    }

    [Fact]
    public async Task Should_say_once_for_all_loops_that_staging_cannot_be_used()
    {
        foreach (var duty in new[] { What, "the heartbeat", "the priority lane of acme" })
            await _troubles.Try(duty, () => { Full(); return Task.CompletedTask; }, CancellationToken.None);

        _log.Lines.ShouldHaveSingleItem().Text.ShouldContain("Trouble with the staging database");
    }

    [Fact]
    public async Task Should_bring_the_trace_of_what_nobody_expected_once()
    {
        await Seconds(120, () => throw new InvalidOperationException("a bug"));

        var line = _log.Lines.ShouldHaveSingleItem();
        (line.Level, line.Trace is InvalidOperationException).ShouldBe((LogLevel.Error, true));
    }

    [Fact]
    public async Task Should_end_with_the_process_and_with_nothing_else()
    {
        using var stop = new CancellationTokenSource();
        (await _troubles.Try(What, () => throw new TaskCanceledException(), stop.Token)).ShouldBeFalse();
        await stop.CancelAsync();
        _file.Time.Advance(TimeSpan.FromMinutes(2));
        await Should.ThrowAsync<OperationCanceledException>(() => _troubles.Try(What, () => throw new TaskCanceledException(), stop.Token));
    }

    public void Dispose() => _file.Dispose();

    private static void Full() => throw new DbUpdateException("An error occurred while saving.", new SqliteException("database or disk is full", 13));

    private async Task Seconds(int count, Action work)
    {
        for (var i = 0; i < count; i++)
        {
            await _troubles.Try(What, () =>
            {
                _tried++;
                work();
                return Task.CompletedTask;
            }, CancellationToken.None);
            _file.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
