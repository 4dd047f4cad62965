using System.Diagnostics;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>They shared one id at ServiceControl, so a dead one was not missed while the other lived; and a restart takes the dead one's place, or each would leave a dead one behind.</summary>
public sealed class Two_processes_of_one_role_on_one_machine_are_told_apart : IDisposable
{
    private readonly StagingFile _file = new();

    // A process that lives on this machine and is not this one.
    private static readonly int Living = Process.GetProcesses().Select(p => p.Id).First(id => id > 0 && id != Environment.ProcessId);

    [Fact]
    public async Task Should_get_the_first_place_that_is_free()
    {
        await _file.Add(Worker("load", 1, Living), Worker("load", 3, Living));

        (await Joined()).ShouldBe(2);
    }

    [Fact]
    public async Task Should_get_the_place_of_the_one_that_ended()
    {
        await _file.Add(Worker("load", 1, int.MaxValue), Worker("load", 2, Living));

        (await Joined()).ShouldBe(1, "no process has that number any more");
    }

    [Fact]
    public async Task Should_not_count_other_machines_roles_and_sites()
    {
        await _file.Add(Worker("load", 1, Living, host: "another-machine"), Worker("extract", 1, Living), Worker("load", 1, Living, site: "north"));

        (await Joined()).ShouldBe(1);
    }

    public void Dispose() => _file.Dispose();

    private async Task<int> Joined()
    {
        var lease = new EndpointLease(_file.Store, EndpointRole.Load, null, _file.Time, "Rebus");
        await lease.Join(StagingFile.Cancel);
        return lease.Slot;
    }

    private WorkerRow Worker(string role, int slot, int process, string? site = null, string? host = null) => new()
    {
        Worker = $"{role}-{site}-{host}-{slot}",
        Role = role,
        Site = site,
        Bus = "Rebus",
        Slot = slot,
        Version = "1.0.0",
        Host = host ?? ProcessLife.Host,
        ProcessId = process,
        StartedAt = _file.Now,
        HeardAt = _file.Now,
        LeaseUntil = _file.Now.AddSeconds(30),
    };
}
