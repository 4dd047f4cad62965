using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A 'load' on Rebus beside endpoints on NServiceBus filled the role, its messages went to a queue that nobody emptied, and nothing was written.</summary>
public sealed class Endpoints_on_two_buses_do_not_work_side_by_side : IDisposable
{
    private const string Bus = "NServiceBus in schema bus";
    private readonly StagingFile _file = new();

    [Theory]
    [InlineData("NServiceBus in schema bus", "Rebus", "sage50etl-nservicebus load")]
    [InlineData("Rebus", "NServiceBus in schema bus", "sage50etl endpoint load")]
    [InlineData("NServiceBus in schema bus", "NServiceBus in schema etl", "sage50etl-nservicebus load")]
    public async Task Should_be_refused_with_the_program_to_start_instead(string there, string mine, string program)
    {
        await _file.Add(Worker("transform", there));

        var refused = await Should.ThrowAsync<ConfigurationException>(() => Lease(mine).Join(StagingFile.Cancel));

        refused.ShouldSatisfyAllConditions(r => r.Code.ShouldBe("S50-C-056"), r => r.Message.ShouldContain(there), r => r.Message.ShouldContain(mine),
            r => r.Message.ShouldContain("process 9 on another-machine"), r => r.Message.ShouldContain($"'{program}'"));
        (await _file.Rows<WorkerRow>()).ShouldHaveSingleItem("it is not on the list");
    }

    [Fact]
    public async Task Should_join_those_of_the_same_bus_and_after_those_of_another_have_gone()
    {
        await _file.Add(Worker("transform", Bus), Worker("load", "Rebus", until: -1));

        await Lease(Bus).Join(StagingFile.Cancel);

        (await _file.Rows<WorkerRow>()).Single(w => w.Host == ProcessLife.Host).Bus.ShouldBe(Bus);
    }

    /// <summary>A machine that slept: its lease ran out, and somebody changed the bus meanwhile.</summary>
    [Fact]
    public async Task Should_end_a_process_that_wakes_up_beside_another_bus()
    {
        var lease = Lease(Bus);
        await lease.Join(StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromMinutes(5));
        await _file.Add(Worker("load", "Rebus"));

        var ended = await Should.ThrowAsync<ConfigurationException>(() => lease.Beat(StagingFile.Cancel));

        ended.Code.ShouldBe("S50-C-056");
    }

    [Fact]
    public async Task Should_end_a_process_that_wakes_up_beside_one_that_works_alone()
    {
        var lease = Lease(Bus);
        await lease.Join(StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromMinutes(5));
        await _file.Add(new ServiceInstanceRow { Id = 1, Instance = "alone", Host = "another-machine", ProcessId = 7, LeaseUntil = _file.Now.AddSeconds(15) });

        (await Should.ThrowAsync<ConfigurationException>(() => lease.Beat(StagingFile.Cancel))).Code.ShouldBe("S50-C-020");
    }

    /// <summary>After a day of sleep its row was deleted, and it worked on without being listed.</summary>
    [Fact]
    public async Task Should_put_a_process_that_wakes_up_alone_back_on_the_list()
    {
        var lease = Lease(Bus);
        await lease.Join(StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromDays(2));
        await Lease("Rebus").Join(StagingFile.Cancel);

        await lease.Beat(StagingFile.Cancel);

        (await _file.Rows<WorkerRow>()).ShouldContain(w => w.Bus == Bus && w.LeaseUntil == _file.Now.AddSeconds(30));
    }

    [Fact]
    public async Task Should_be_missed_with_the_program_of_their_bus()
    {
        await _file.Add(Worker("transform", Bus), Worker("extract", "Rebus", until: -60), Worker("extract", Bus, site: "north"));

        var warnings = EndpointReports.Warnings(await new EndpointReports(_file.Store, _file.Time).All(StagingFile.Cancel)).ToList();

        warnings.ShouldBe([
            "No extract endpoint is running, so nothing is read. Start 'sage50etl-nservicebus extract'.",
            "No load endpoint is running, so nothing is written. Start 'sage50etl-nservicebus load'.",
            "No load endpoint is running at site north. Start 'sage50etl-nservicebus load --site north' there."]);
    }

    [Fact]
    public async Task Should_name_the_program_that_ran_last_where_none_runs()
    {
        await _file.Add(Worker("transform", "Rebus", until: -600), Worker("load", Bus, until: -60));

        var warnings = EndpointReports.Warnings(await new EndpointReports(_file.Store, _file.Time).All(StagingFile.Cancel)).ToList();

        warnings.Count.ShouldBe(3);
        warnings.ShouldAllBe(w => w.Contains("sage50etl-nservicebus", StringComparison.Ordinal));
    }

    public void Dispose() => _file.Dispose();

    private EndpointLease Lease(string bus) => new(_file.Store, EndpointRole.Load, null, _file.Time, bus);

    private WorkerRow Worker(string role, string bus, int until = 30, string? site = null) => new()
    {
        Worker = $"{role}-{site}-{bus}",
        Role = role,
        Site = site,
        Bus = bus,
        Slot = 1,
        Version = "1.0.0",
        Host = "another-machine",
        ProcessId = 9,
        StartedAt = _file.Now,
        HeardAt = _file.Now.AddSeconds(until),
        LeaseUntil = _file.Now.AddSeconds(until),
    };
}
