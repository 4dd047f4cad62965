using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>A write that waited for its turn may meet what another worker has made meanwhile: it does not leave without time for its answer.</summary>
public class When_a_write_comes_too_late
{
    private static readonly TimeSpan Timeout = new HyperAccountsOptions { BaseAddress = new("http://localhost"), Token = "t" }.WriteTimeout;

    [Fact]
    public async Task Should_not_send_it_without_time_for_its_answer()
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("must not be asked"));
            using var window = SageWriteWindow.Open(() => Timeout);

            IsTooLate(await Writes.Fails(write, sage), write);

            sage.Requests.ShouldBeEmpty(write);
        }
    }

    [Fact]
    public async Task Should_send_it_while_there_is_time()
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("Account reference already exists"));
            using var window = SageWriteWindow.Open(() => Timeout + TimeSpan.FromSeconds(1));

            (await Writes.Fails(write, sage)).Code.ShouldBe(HyperAccountsCodes.Duplicate);

            sage.Requests.Count.ShouldBe(1, write);
        }
    }

    [Fact]
    public async Task Should_not_wait_longer_for_a_place_than_it_has_time()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { MaxInFlight = 1 });
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("A1"), JsonRows.Customer("B1"))).OnWrites(Replies.Failure("must not be asked"));
        await using var open = sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token).GetAsyncEnumerator(Reading.Token);
        (await open.MoveNextAsync()).ShouldBeTrue();
        using var window = SageWriteWindow.Open(() => Timeout + TimeSpan.FromMilliseconds(50));

        IsTooLate(await Writes.Fails("POST api/customer/", sage), "the place is taken");

        sage.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Should_look_again_when_the_place_is_there_and_when_the_connection_stands()
    {
        for (var enough = 1; enough <= 2; enough++)
        {
            var asked = 0;
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("must not be asked"));
            using var window = SageWriteWindow.Open(() => ++asked <= enough ? TimeSpan.FromHours(1) : TimeSpan.Zero);

            IsTooLate(await Writes.Fails("POST api/customer/", sage), $"look {enough + 1}");

            sage.Requests.ShouldBeEmpty();
        }
    }

    private static void IsTooLate(SageException failure, string why) => (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.TooLate), why);
}
