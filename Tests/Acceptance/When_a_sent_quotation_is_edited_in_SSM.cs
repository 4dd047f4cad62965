using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_sent_quotation_is_edited_in_SSM
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "D13")]
    [Trait("Rule", "D10")]
    [Trait("Rule", "ORD-16")]
    public async Task Should_reach_Sage_while_it_accepts_changes_be_restored_afterwards_and_go_when_Sage_deletes_it()
    {
        await using var company = await TestCompany.Start(Token);
        var scene = await QuotationScene.Prepare(company, Token);
        var id = scene.Quotation("Send to Sage", quantity: 3);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        var (number, line) = (scene.NumberOf(id), scene.Lines(id).Single()["id"]!.GetValue<int>());

        Edit(company, "salesorders", id, ("reference", "PO 4712"), ("comment", "Ring before delivery"));
        Edit(company, "salesordersLines", line, ("quantity", 5));
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);

        Scalar(company, $"SELECT CUST_ORDER_NUMBER || '|' || NOTES_1 FROM SALES_ORDER WHERE ORDER_NUMBER = {number}").ShouldBe("PO 4712|Ring before delivery");
        Money(company, $"SELECT QTY_ORDER FROM SOP_ITEM WHERE ORDER_NUMBER = {number}").ShouldBe(5);
        Money(company, $"SELECT NET_AMOUNT FROM SOP_ITEM WHERE ORDER_NUMBER = {number}").ShouldBe(5 * scene.Price, "Sage's price for the new quantity (D4)");
        scene.Lines(id).Single()["Z_Net"]!.GetValue<decimal>().ShouldBe(5 * scene.Price);

        company.Sage.Store.ConvertQuotation(number, keepNumber: true);
        company.Sage.Store.AllocateLine(number, 1, 1);
        Edit(company, "salesorders", id, ("reference", "PO 9999"));
        await company.Run(Token, "sync");
        await company.Run(Token, "sync");

        company.Ssm.Store.Find("salesorders", id)!["reference"]!.GetValue<string>().ShouldBe("PO 4712");
        Scalar(company, $"SELECT CUST_ORDER_NUMBER FROM SALES_ORDER WHERE ORDER_NUMBER = {number}").ShouldBe("PO 4712");

        company.Sage.Store.FlagOrderDeleted(number);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        company.Ssm.Store.Find("salesorders", id)!["deleted"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static void Edit(TestCompany company, string resource, int id, params (string Field, JsonNode Value)[] fields) =>
        company.Ssm.Store.Update(resource, id, new JsonObject(fields.Select(f => KeyValuePair.Create(f.Field, (JsonNode?)f.Value))), SandboxPeople.Reps[0].UserId);

    private static string? Scalar(TestCompany company, string sql) => Convert.ToString(company.Sage.Store.Scalar(sql), CultureInfo.InvariantCulture);

    private static decimal Money(TestCompany company, string sql) => Math.Round(Convert.ToDecimal(company.Sage.Store.Scalar(sql), CultureInfo.InvariantCulture), 2);
}
