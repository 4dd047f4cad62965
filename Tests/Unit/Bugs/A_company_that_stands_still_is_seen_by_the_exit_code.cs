using Sage50Etl.Operations.Reports;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// 'status' ended with 0 for a company that a configuration failure had stopped: who watches two hundred companies by the exit code was told that all is well,
/// while nothing was written any more.
/// </summary>
public sealed class A_company_that_stands_still_is_seen_by_the_exit_code
{
    [Fact]
    public void Should_want_a_person_when_a_configuration_failure_stopped_it() => Status(stop: "S50-H-001 the token is not accepted", "on").NeedsPerson.ShouldBeTrue();

    [Fact]
    public void Should_want_a_person_when_a_plan_is_held() => (Status(null, "on") with { HeldReason = "too many deletes" }).NeedsPerson.ShouldBeTrue();

    [Fact]
    public void Should_want_a_person_when_it_is_not_started() => Status(null, CompanyStatus.NotStarted).NeedsPerson.ShouldBeTrue();

    [Theory]
    [InlineData("off")]
    [InlineData("paused")]
    public void Should_want_nobody_when_a_person_stopped_it(string how) => Status(how == "off" ? "switched off" : null, how).NeedsPerson.ShouldBeFalse();

    [Fact]
    public void Should_want_nobody_when_all_is_well() => Status(null, "on").NeedsPerson.ShouldBeFalse();

    private static CompanyStatus Status(string? stop, string how) => new("acme", stop, null, [], 0, null, []) { Switch = how };
}
