using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_requests_are_limited
{
    [Fact]
    public async Task Should_have_no_more_open_than_allowed_and_serve_all_in_the_end()
    {
        var (now, most) = (0, 0);
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { MaxInFlight = 2 });
        sage.On("api/searchSalesLedger", async context =>
        {
            var open = Interlocked.Increment(ref now);
            InterlockedMax(ref most, open);
            await Task.Yield();
            await Replies.Rows(JsonRows.Customer())(context);
            Interlocked.Decrement(ref now);
        });
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sage.Reader.All<SalesLedger>().AsTask()));
        all.ShouldAllBe(rows => rows.Count == 1);
        most.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Should_say_so_instead_of_hanging_when_open_reads_take_every_slot()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { MaxInFlight = 1, ReadTimeout = TimeSpan.FromSeconds(1) });
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("A1"), JsonRows.Customer("B1")));
        await using var outer = sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token).GetAsyncEnumerator(Reading.Token);
        (await outer.MoveNextAsync()).ShouldBeTrue();
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.NoFreeSlot));
        (await outer.MoveNextAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_give_the_slot_back_when_a_read_is_left_early()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { MaxInFlight = 1, ReadTimeout = TimeSpan.FromSeconds(5) });
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("A1"), JsonRows.Customer("B1")));
        for (var i = 0; i < 3; i++)
            await foreach (var row in sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token))
            {
                row.AccountRef.ShouldBe("A1");
                break;
            }
        sage.On("api/searchSalesLedger", Replies.Failure("nothing works"));
        await sage.Reader.Fails<SalesLedger>();
        (await sage.Reader.Fails<SalesLedger>()).Code.ShouldBe(HyperAccountsCodes.ReadFailed);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            if (Interlocked.CompareExchange(ref most, value, seen) == seen) return;
    }
}
