using CsCheck;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

public sealed class When_a_failed_change_is_sorted
{
    [Theory]
    [InlineData(FailureClass.Transient, false, ChangeState.Queued, 2)]
    [InlineData(FailureClass.Transient, true, ChangeState.Queued, 2)]
    [InlineData(FailureClass.Busy, false, ChangeState.Queued, 30)]
    [InlineData(FailureClass.Busy, true, ChangeState.Queued, 30)]
    [InlineData(FailureClass.InDoubt, false, ChangeState.InDoubt, 2)]
    [InlineData(FailureClass.InDoubt, true, ChangeState.InDoubt, 2)]
    [InlineData(FailureClass.Refused, false, ChangeState.Refused, null)]
    [InlineData(FailureClass.Refused, true, ChangeState.Refused, null)]
    [InlineData(FailureClass.Configuration, false, ChangeState.Queued, 300)]
    [InlineData(FailureClass.Configuration, true, ChangeState.InDoubt, 300)]
    public void Should_follow_the_table(FailureClass failure, bool sent, string state, int? seconds)
    {
        var recovery = Recovery.From(failure, sent, attempts: 0);
        (recovery.State, recovery.RetryAfter).ShouldBe((state, seconds is { } s ? TimeSpan.FromSeconds(s) : (TimeSpan?)null));
        recovery.StopsCompany.ShouldBe(failure == FailureClass.Configuration);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(5, 64)]
    [InlineData(9, 1024)]
    [InlineData(10, 1800)]
    [InlineData(1_000_000, 1800)]
    public void Should_wait_longer_each_time_but_never_beyond_half_an_hour(int attempts, int seconds) =>
        Recovery.From(FailureClass.Transient, false, attempts).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Should_wait_as_long_as_the_target_asks()
    {
        Recovery.From(FailureClass.Transient, false, 3, TimeSpan.FromSeconds(90)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(90));
        Recovery.From(FailureClass.Busy, false, 3, TimeSpan.FromSeconds(90)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Should_never_repeat_what_was_sent_without_asking_unless_it_certainly_had_no_effect() =>
        Gen.Select(Gen.Enum<FailureClass>(), Gen.Int[0, 50]).Sample((failure, attempts) =>
            Recovery.From(failure, sent: true, attempts).State != ChangeState.Queued || failure is FailureClass.Transient or FailureClass.Busy);
}
