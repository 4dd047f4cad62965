using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>
/// Writes customers, their addresses, quotations and orders through HyperAccounts, each request once. Made by <see cref="HyperAccountsClient"/>.
/// </summary>
public sealed class HyperAccountsWriter : ISage50Writer
{
    internal HyperAccountsWriter(HyperAccountsHttp http) => _http = http;

    public async Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Post, "api/customer/", WriteBodies.NewCustomer(customer), cancellationToken);
        return WriteAnswer.Text(answer) is not { } reference
            ? throw SageWrites.InDoubt(ask, "the answer names no account")
            : SameAccount(ask, customer.AccountRef, reference);
    }

    public async Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Patch, "api/customer/", WriteBodies.Customer(customer), cancellationToken);
        WriteAnswer.NotFalse(ask, answer);
        if (WriteAnswer.Text(answer) is { } reference) SameAccount(ask, customer.AccountRef, reference);
    }

    public async Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Post, "api/customerAddress", WriteBodies.Address(address), cancellationToken);
        return WriteAnswer.Number(answer) is { } number and > 0 ? number : throw SageWrites.InDoubt(ask, "the answer names no address number");
    }

    public async Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Patch, "api/customerAddress", WriteBodies.ChangedAddress(address), cancellationToken);
        WriteAnswer.SameNumber(ask, answer, address.AddressRef ?? 0, $"{address.AccountRef}/{address.AddressRef}");
    }

    public async Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Post, "api/salesOrder/", OrderBodies.NewOrder(order), cancellationToken);
        return WriteAnswer.Number(answer) is { } number and > 0 ? number : throw SageWrites.InDoubt(ask, "the answer names no order number");
    }

    public async Task UpdateOrder(OrderWrite order, CancellationToken cancellationToken) =>
        await ChangeOrder(order.OrderNumber ?? 0, OrderBodies.ChangedOrder(order), cancellationToken);

    public async Task UpdateOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken)
    {
        if (line.ItemId is not { } itemId)
            throw WrittenText.Refused("itemId", HyperAccountsCodes.BadField, "is missing: which line of the order is to change is unknown.");
        OrderBodies.LineOf(orderNumber, line, position: 0);
        var position = await StandingOrder.PositionOf(_http, orderNumber, itemId, cancellationToken);
        await ChangeOrder(orderNumber, OrderBodies.LineOf(orderNumber, line, position), cancellationToken);
    }

    public async Task AddOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) =>
        await ChangeOrder(orderNumber, OrderBodies.LineOf(orderNumber, line, position: null), cancellationToken);

    private async Task ChangeOrder(int orderNumber, WrittenRecord record, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Patch, "api/salesOrder/", record, cancellationToken);
        WriteAnswer.SameNumber(ask, answer, orderNumber, orderNumber.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<(Ask Ask, JsonElement Answer)> Send(HttpMethod method, string path, WrittenRecord record, CancellationToken cancellationToken)
    {
        var ask = new Ask(method, path, record.ToJson());
        return (ask, await SageWrites.Send(_http, ask, record, cancellationToken));
    }

    private static string SameAccount(Ask ask, string asked, string answered) =>
        string.Equals(asked, answered, StringComparison.OrdinalIgnoreCase) ? answered : throw WriteAnswer.OtherKey(ask, asked, answered);

    private readonly HyperAccountsHttp _http;
}
