using System.Text;
using Microsoft.AspNetCore.Http;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_an_answer_is_long
{
    [Fact]
    public async Task Should_hand_out_rows_while_the_rest_is_still_to_be_written()
    {
        var firstRowSeen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"results":[{{JsonRows.Customer("FIRST")}},""", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await firstRowSeen.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync($$"""{{JsonRows.Customer("SECOND")}}],"success":true}""", context.RequestAborted);
        });
        var seen = new List<string>();
        await foreach (var row in sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token))
        {
            seen.Add(row.AccountRef);
            firstRowSeen.TrySetResult();
        }
        seen.ShouldBe(["FIRST", "SECOND"]);
    }

    [Fact]
    public async Task Should_keep_memory_level_over_many_rows()
    {
        const int Rows = 20_000;
        await using var sage = await ScriptedHyperAccounts.Start();
        var row = Encoding.UTF8.GetBytes(JsonRows.Customer(over: $$"""{"memo":"{{new string('x', 2_000)}}"}"""));
        sage.On("api/searchSalesLedger", async context =>
        {
            await context.Response.WriteAsync("""{"results":[""", context.RequestAborted);
            for (var i = 0; i < Rows; i++)
            {
                if (i > 0) await context.Response.WriteAsync(",", context.RequestAborted);
                await context.Response.Body.WriteAsync(row, context.RequestAborted);
            }
            await context.Response.WriteAsync("""],"success":true}""", context.RequestAborted);
        });
        var (count, before, most) = (0, GC.GetTotalMemory(forceFullCollection: true), 0L);
        await foreach (var _ in sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token))
            if (++count % 5_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        count.ShouldBe(Rows);
        most.ShouldBeLessThan(12 * 1024 * 1024, "the whole answer is over 40 MB");
    }

    [Fact]
    public async Task Should_read_a_row_that_is_larger_than_its_buffer()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        var details = new string('é', 300_000);
        sage.On("api/searchProduct", Replies.Rows($$"""{"stockCode":"BIG","webDetails":"{{details}}"}""", """{"stockCode":"SMALL"}"""));
        var products = await sage.Reader.All<Stock>();
        products.Select(p => p.StockCode).ShouldBe(["BIG", "SMALL"]);
        products[0].WebDetails.ShouldBe(details);
    }

    [Fact]
    public async Task Should_read_pieces_of_any_size()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        var body = Encoding.UTF8.GetBytes("\uFEFF" + $$"""  {"success":true,"results":[{{JsonRows.Customer("A1", """{"name":"Café №1 ☂"}""")}} , {{JsonRows.Customer("A2")}}],"message":null} """);
        sage.On("api/searchSalesLedger", async context =>
        {
            foreach (var octet in body)
            {
                await context.Response.Body.WriteAsync(new[] { octet }, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });
        var customers = await sage.Reader.All<SalesLedger>();
        customers.Select(c => c.AccountRef).ShouldBe(["A1", "A2"]);
        customers[0].Name.ShouldBe("Café №1 ☂");
    }
}
