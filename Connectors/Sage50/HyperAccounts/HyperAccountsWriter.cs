using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>Writes customers and their addresses through HyperAccounts, each request once. Made by <see cref="HyperAccountsClient"/>.</summary>
public sealed class HyperAccountsWriter : ISage50Writer
{
    internal HyperAccountsWriter(HyperAccountsHttp http) => _http = http;

    public async Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Post, "api/customer/", WriteBodies.NewCustomer(customer), cancellationToken);
        return Text(answer) is not { } reference
            ? throw SageWrites.InDoubt(ask, "the answer names no account")
            : SameAccount(ask, customer.AccountRef, reference);
    }

    public async Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Patch, "api/customer/", WriteBodies.Customer(customer), cancellationToken);
        if (answer.ValueKind == JsonValueKind.False) throw SageWrites.InDoubt(ask, "the answer says false without a reason");
        if (Text(answer) is { } reference) SameAccount(ask, customer.AccountRef, reference);
    }

    public async Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Post, "api/customerAddress", WriteBodies.Address(address), cancellationToken);
        return Number(answer) is { } number and > 0 ? number : throw SageWrites.InDoubt(ask, "the answer names no address number");
    }

    public async Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken)
    {
        var (ask, answer) = await Send(HttpMethod.Patch, "api/customerAddress", WriteBodies.ChangedAddress(address), cancellationToken);
        if (answer.ValueKind == JsonValueKind.False) throw SageWrites.InDoubt(ask, "the answer says false without a reason");
        if (Number(answer) is { } number && number != address.AddressRef)
            throw OtherKey(ask, $"{address.AccountRef}/{address.AddressRef}", number.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<(Ask Ask, JsonElement Answer)> Send(HttpMethod method, string path, WrittenRecord record, CancellationToken cancellationToken)
    {
        var ask = new Ask(method, path, record.ToJson());
        return (ask, await SageWrites.Send(_http, ask, record.Fields, cancellationToken));
    }

    private static string SameAccount(Ask ask, string asked, string answered) =>
        string.Equals(asked, answered, StringComparison.OrdinalIgnoreCase) ? answered : throw OtherKey(ask, asked, answered);

    private static SageException OtherKey(Ask ask, string asked, string answered) => new(SageFailure.InDoubt, HyperAccountsCodes.OtherKeyAnswered,
        $"{ask} was sent for {asked}, but Sage answered with {answered}. Look at both in Sage: the record may have been written under the other key.");

    private static string? Text(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => answer.GetString()!.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => answer.GetRawText(),
        _ => null,
    };

    private static int? Number(JsonElement answer) =>
        int.TryParse(Text(answer), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private readonly HyperAccountsHttp _http;
}
