namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>
/// Property names and lengths of api/customer and api/customerAddress (sage50-access 3.5, 4.3). Where the sources differ (DESCRIPTION 30
/// or 60, NOTES 60 or 200) the length of the ODBC column counts, since a longer value could not be read back.
/// CURRENCY goes out as it is read, 1 for the base currency, like in HyperAccounts' own example. Tax and nominal codes are never sent.
/// </summary>
internal static class WriteBodies
{
    public static WrittenRecord NewCustomer(CustomerWrite customer)
    {
        if (!customer.AccountRef.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            throw WrittenText.Refused("accountRef", HyperAccountsCodes.BadField, "must be 1 to 8 of A-Z and 0-9; it cannot be changed later.");
        if (string.IsNullOrWhiteSpace(customer.Name))
            throw WrittenText.Refused("name", HyperAccountsCodes.BadField, "is empty. Sage needs it for a new customer.");
        if (customer.Currency is < 1) throw WrittenText.Refused("currency", HyperAccountsCodes.BadField, "counts from 1, the base currency.");
        return Customer(customer).Number("currency", customer.Currency);
    }

    public static WrittenRecord Customer(CustomerWrite customer) => new WrittenRecord()
        .Reference("accountRef", customer.AccountRef)
        .Text("name", customer.Name, 60)
        .Text("address1", customer.Address1, 60)
        .Text("address2", customer.Address2, 60)
        .Text("address3", customer.Address3, 60)
        .Text("address4", customer.Address4, 60)
        .Text("address5", customer.Address5, 60)
        .Text("countryCode", customer.CountryCode, 2)
        .Text("telephone", customer.Telephone, 30)
        .Text("telephone2", customer.Telephone2, 30)
        .Text("fax", customer.Fax, 30)
        .Text("email", customer.EMail, 255)
        .Text("www", customer.WebAddress, 255)
        .Text("vatNumber", customer.VatRegNumber, 20)
        .Text("analysis1", customer.Analysis1, 30)
        .Text("analysis2", customer.Analysis2, 30)
        .Text("analysis3", customer.Analysis3, 30);

    public static WrittenRecord ChangedAddress(AddressWrite address) => address.AddressRef is { } number and > 0
        ? Address(address).Number("addressNumber", number)
        : throw WrittenText.Refused("addressNumber", HyperAccountsCodes.BadField, "is missing: which address of the account is to change is unknown.");

    public static WrittenRecord Address(AddressWrite address) => new WrittenRecord()
        .Reference("accountRef", address.AccountRef)
        .Number("addressType", address.AddressType)
        .Text("addressLine1", address.Address1, 60)
        .Text("addressLine2", address.Address2, 60)
        .Text("addressLine3", address.Address3, 60)
        .Text("addressLine4", address.Address4, 60)
        .Text("addressLine5", address.Address5, 60)
        .Text("countryCode", address.CountryCode, 2)
        .Text("role", address.ContactRole, 30)
        .Text("contact", address.ContactName, 30)
        .Text("description", address.Description, 60)
        .Text("email", address.EMail, 255)
        .Text("fax", address.Fax, 30)
        .Text("name", address.Name, 60)
        .Text("notes", address.Notes, 200, lines: true)
        .Text("telephone", address.Telephone, 30)
        .Text("telephone2", address.Telephone2, 30);
}
