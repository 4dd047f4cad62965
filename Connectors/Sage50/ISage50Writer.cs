namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// Writes what design section 7 allows and nothing else: customers and their addresses (contacts).
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
}
