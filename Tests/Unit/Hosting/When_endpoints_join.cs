using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_endpoints_join : IDisposable
{
    private readonly StagingFile _file = new();

    [Fact]
    public async Task Should_let_one_sweep_until_it_is_heard_no_more()
    {
        await _file.Add(new ServiceInstanceRow { Id = 1, Instance = "other", Host = "another-machine", ProcessId = 7, Shared = true, LeaseUntil = _file.Now.AddSeconds(15) });
        var lease = Lease();
        await lease.Join(StagingFile.Cancel);

        (await lease.Renew(StagingFile.Cancel), lease.Mine).ShouldBe((SweepTurn.Others, false));
        _file.Time.Advance(TimeSpan.FromSeconds(15));
        (await lease.Renew(StagingFile.Cancel), lease.Mine).ShouldBe((SweepTurn.Mine, true));

        var row = (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem();
        (row.Host, row.Shared, row.LeaseUntil).ShouldBe((ProcessLife.Host, true, _file.Now.AddSeconds(15)));
    }

    [Fact]
    public async Task Should_not_stand_beside_a_process_that_works_alone()
    {
        await _file.Add(new ServiceInstanceRow { Id = 1, Instance = "alone", Host = "another-machine", ProcessId = 7, LeaseUntil = _file.Now.AddSeconds(15) });

        var refused = await Should.ThrowAsync<ConfigurationException>(() => Lease().Join(StagingFile.Cancel));

        (refused.Code, refused.Message.Contains("Process 7 on another-machine works alone", StringComparison.Ordinal)).ShouldBe(("S50-C-020", true));
        (await _file.Rows<WorkerRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_keep_a_process_that_works_alone_away()
    {
        await _file.Add(Worker("load", _file.Now.AddSeconds(30)));

        var refused = await Should.ThrowAsync<ConfigurationException>(() => new ServiceLease(_file.Store, _file.Time).Take(StagingFile.Cancel));

        refused.Message.ShouldContain("Endpoints (1 processes) are already working");
        _file.Time.Advance(TimeSpan.FromSeconds(30));
        await new ServiceLease(_file.Store, _file.Time).Take(StagingFile.Cancel);
    }

    [Fact]
    public async Task Should_go_off_the_list_when_they_stop()
    {
        var lease = Lease();
        await lease.Join(StagingFile.Cancel);
        await lease.Renew(StagingFile.Cancel);

        await lease.Release(StagingFile.Cancel);

        (await _file.Rows<WorkerRow>()).ShouldBeEmpty();
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().LeaseUntil.ShouldBe(_file.Now, "the next may sweep at once");
    }

    [Fact]
    public async Task Should_be_missed_by_role_site_and_version()
    {
        await _file.Add(Worker("extract", _file.Now.AddSeconds(30)), Worker("transform", _file.Now.AddSeconds(30), version: "1.1.0"),
            Worker("load", _file.Now.AddSeconds(-1)), Worker("extract", _file.Now.AddSeconds(30), "north"));

        var processes = await new EndpointReports(_file.Store, _file.Time).All(StagingFile.Cancel);

        processes.Select(p => (p.Role, p.Site, p.Running)).ShouldBe([("extract", null, true), ("load", null, false), ("transform", null, true), ("extract", "north", true)]);
        EndpointReports.Warnings(processes).ShouldBe([
            "No load endpoint is running, so nothing is written. Start 'sage50etl endpoint load'.",
            "No load endpoint is running at site north. Start 'sage50etl endpoint load --site north' there.",
            "Versions 1.0.0 and 1.1.0 work side by side. They read each other's messages; finish the upgrade."]);
    }

    [Fact]
    public void Should_say_nothing_where_one_process_does_everything() => EndpointReports.Warnings([]).ShouldBeEmpty();

    [Fact]
    public async Task Should_send_what_touches_a_distant_Sage_to_its_site_and_the_rest_to_the_centre()
    {
        var north = HostScene.Settings("bolt") with { Sage50 = new() { Address = new("http://127.0.0.1:9/"), Site = "north" } };
        using var scene = new HostScene(null, north);
        var routes = new CommandRoutes(scene.Store, scene.Companies);
        var run = new RunRow { Company = "bolt", Kind = "cycle", State = RunState.Closed, StartedAt = scene.Now };
        var other = new RunRow { Company = HostScene.Acme, Kind = "cycle", State = RunState.Closed, StartedAt = scene.Now };
        await scene.Add(run, other);

        async Task<string> Queue(object command) => await routes.Of(command, StagingFile.Cancel);

        (await Queue(new TakeSnapshot(new(run.Id), Side.Sage50, Streams.Customers))).ShouldBe("Sage50Etl.Extract.north");
        (await Queue(new TakeSnapshot(new(run.Id), Side.Ssm, Streams.Customers))).ShouldBe("Sage50Etl.Extract");
        (await Queue(new TakeSnapshot(new(other.Id), Side.Sage50, Streams.Customers))).ShouldBe("Sage50Etl.Extract");
        (await Queue(new ApplyChanges("sage:bolt", [1]))).ShouldBe("Sage50Etl.Load.north");
        (await Queue(new ApplyChanges("ssm:tenant", [1]))).ShouldBe("Sage50Etl.Load");
        (await Queue(new ComputeDelta(new(run.Id), Streams.Customers))).ShouldBe("Sage50Etl.Transform");
        (await Queue(new AdvanceRun(new(run.Id)))).ShouldBe("Sage50Etl.Transform");
        await Should.ThrowAsync<ArgumentException>(() => Queue("no command"));
    }

    public void Dispose() => _file.Dispose();

    private EndpointLease Lease() => new(_file.Store, EndpointRole.Transform, null, _file.Time);

    private WorkerRow Worker(string role, DateTimeOffset until, string? site = null, string version = "1.0.0") => new()
    {
        Worker = $"{role}-{site}-{version}", Role = role, Site = site, Version = version, Host = "another-machine", ProcessId = 9, StartedAt = _file.Now, HeardAt = _file.Now, LeaseUntil = until,
    };
}
