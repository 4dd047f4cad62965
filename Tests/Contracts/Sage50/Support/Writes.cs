using Sage50Etl.Connectors.Sage50;
using Shouldly;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>The writes by name, so that one theory runs over all of them.</summary>
public static class Writes
{
    public static CustomerWrite Customer => new() { AccountRef = "TEST01", Name = "Invented Ltd" };
    public static AddressWrite Address => new() { AccountRef = "TEST01", AddressRef = 2, Name = "Depot" };
    public static OrderLineWrite Line => new() { StockCode = "PAPER", Quantity = 2, UnitPrice = 10.5m, TaxCode = 1, TaxRate = 20, NominalCode = "4000" };
    public static OrderWrite Order => new() { AccountRef = "TEST01", Lines = [Line] };
    public static OrderWrite OrderChange => new() { OrderNumber = 7, AccountRef = "TEST01", Notes1 = "n" };

    public static Task Run(string which, ISage50Writer writer, CancellationToken? token = null) => which switch
    {
        "POST api/customer/" => writer.CreateCustomer(Customer, token ?? Reading.Token),
        "PATCH api/customer/" => writer.UpdateCustomer(Customer, token ?? Reading.Token),
        "POST api/customerAddress" => writer.CreateAddress(Address with { AddressRef = null }, token ?? Reading.Token),
        "POST api/salesOrder/" => writer.CreateOrder(Order, token ?? Reading.Token),
        "PATCH api/salesOrder/" => writer.UpdateOrder(OrderChange, token ?? Reading.Token),
        _ => writer.UpdateAddress(Address, token ?? Reading.Token),
    };

    public static string[] All => ["POST api/customer/", "PATCH api/customer/", "POST api/customerAddress", "PATCH api/customerAddress",
        "POST api/salesOrder/", "PATCH api/salesOrder/"];

    public static ScriptedHyperAccounts OnWrites(this ScriptedHyperAccounts sage, params Reply[] replies) =>
        sage.On("api/customer/", replies).On("api/customerAddress", replies).On("api/salesOrder/", replies);

    public static async Task<SageException> Fails(string which, ScriptedHyperAccounts sage) =>
        await Should.ThrowAsync<SageException>(async () => await Run(which, sage.Writer));
}
