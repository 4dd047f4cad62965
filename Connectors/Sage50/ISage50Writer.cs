namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// Writes what design section 7 allows and nothing else: customers, their addresses (contacts), quotations and orders. Nothing is deleted
/// or cancelled, no line is removed (D10).
/// A null property is left alone by Sage, an empty string clears the field (sage50-access 4.1).
/// No method repeats a write on its own: a missing answer is <see cref="SageFailure.InDoubt"/>.
/// </summary>
public interface ISage50Writer
{
    /// <summary>Creates the customer under the given ACCOUNT_REF and returns the reference Sage answered with.</summary>
    Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken);

    Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken);

    /// <summary>Creates an address row and returns the ADDRESS_REF Sage gave it, 1 and up within the account.</summary>
    Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken);

    Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken);

    /// <summary>Creates an order or quotation with its lines and returns the ORDER_NUMBER Sage gave it.</summary>
    Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken);

    /// <summary>Changes the header of <see cref="OrderWrite.OrderNumber"/>. Sage refuses once the order is allocated or despatched.</summary>
    Task UpdateOrder(OrderWrite order, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the line with <see cref="OrderLineWrite.ItemId"/>. Its position is read just before, because Sage tells lines by position;
    /// a line that is not in the order any more is refused.
    /// </summary>
    Task UpdateOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken);

    /// <summary>Adds a line at the end of an order. Sage answers with the order only: its ITEMID is found by reading the order's lines.</summary>
    Task AddOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken);
}
