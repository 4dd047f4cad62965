using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A machine took the turn to sweep while its clock was a day ahead, and died. No other one swept until that day was over: no run was opened, nothing was sent, and what mends the work of a wrong clock
/// is part of the sweep itself.
/// </summary>
[Trait("Rule", "SCH-04")]
public sealed class The_turn_of_a_dead_process_whose_clock_was_ahead_is_taken_over : IDisposable
{
    private readonly StagingFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Should_be_swept_by_another_one()
    {
        await Ahead(shared: true);

        (await new EndpointLease(_file.Store, EndpointRole.Extract, null, _file.Time).Renew(StagingFile.Cancel)).ShouldBe(SweepTurn.Mine);
    }

    [Fact]
    public async Task Should_be_no_obstacle_for_a_process_that_works_alone()
    {
        await Ahead(shared: false);

        await Should.NotThrowAsync(() => new ServiceLease(_file.Store, _file.Time).Take(StagingFile.Cancel));
    }

    private Task Ahead(bool shared) => _file.Add(new ServiceInstanceRow
    {
        Id = 1, Instance = "other:7:x", Host = "other", ProcessId = 7, StartedAt = _file.Now.AddDays(1), LeaseUntil = _file.Now.AddDays(1), Shared = shared,
    });
}
