namespace Sage50Etl.Connectors.Sage50;

/// <summary>Stands where nothing writes to Sage: refuses whatever is asked, so that nobody believes it was written.</summary>
public sealed class ReadOnlySage : ISage50Writer, ISage50Prices, ISage50LineDefaults
{
    /// <summary>Support code of a write that has no way into Sage.</summary>
    public const string Code = "S50-R-002";

    public Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken) => Task.FromException<string>(Refused());

    public Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken) => Task.FromException(Refused());

    public Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken) => Task.FromException<int>(Refused());

    public Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken) => Task.FromException(Refused());

    public Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken) => Task.FromException<int>(Refused());

    public Task UpdateOrder(OrderWrite order, CancellationToken cancellationToken) => Task.FromException(Refused());

    public Task UpdateOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) => Task.FromException(Refused());

    public Task AddOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) => Task.FromException(Refused());

    public Task<IReadOnlyList<SagePrice?>> PricesOf(string accountRef, IReadOnlyList<SagePriceQuestion> questions, CancellationToken cancellationToken) =>
        Task.FromException<IReadOnlyList<SagePrice?>>(Refused());

    public Task<SageLineDefaults?> Resolve(string accountRef, string stockCode, CancellationToken cancellationToken) => Task.FromException<SageLineDefaults?>(Refused());

    private static SageException Refused() => new(SageFailure.Refused, Code,
        "This company is one-way, Sage 50 to SSM: nothing writes to Sage 50. Name HyperAccounts in sage50.address of the company file for both ways.");
}
