using Sage50Etl.Hosting.Service;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Two containers on the network of their host bear its name, and each of their programs is process 1: each took the other for dead, and both worked on one staging.</summary>
public sealed class Two_containers_of_one_name_are_two_machines
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Should_not_take_a_process_of_another_container_for_a_dead_one_of_its_own()
    {
        var other = ProcessLife.HostOf(Environment.MachineName, "pid:[4026539999]");

        ProcessLife.Alive(other, Environment.ProcessId, Now.AddSeconds(30), Now).ShouldBeTrue("its lease runs");
        ProcessLife.Alive(other, Environment.ProcessId, Now, Now).ShouldBeFalse("its lease has ended");
    }

    [Fact]
    public void Should_see_at_once_that_a_process_of_its_own_machine_is_gone() =>
        ProcessLife.Alive(ProcessLife.Host, Environment.ProcessId, Now.AddSeconds(30), Now).ShouldBeFalse("our own number under another name is a dead one");

    [Theory]
    [InlineData("pid:[4026531836]", "server")]
    [InlineData(null, "server")]
    [InlineData("pid:[4026539999]", "server pid:[4026539999]")]
    public void Should_name_a_machine_by_its_name_alone(string? processes, string host) => ProcessLife.HostOf("server", processes).ShouldBe(host);
}
