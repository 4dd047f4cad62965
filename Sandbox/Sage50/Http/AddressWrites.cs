using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>POST and PATCH of customer addresses; Sage gives the number. The type on create follows the switch (D14).</summary>
internal static class AddressWrites
{
    // SDO takes 30 characters of DESCRIPTION, though the column holds 60 (sage50-access 3.5).
    private static readonly WriteShape Fields = new("SALES_DEL_ADDR",
        """
        addressLine1=ADDRESS_1 addressLine2=ADDRESS_2 addressLine3=ADDRESS_3 addressLine4=ADDRESS_4 addressLine5=ADDRESS_5 countryCode=COUNTRY_CODE
        contact=CONTACT_NAME role=CONTACT_ROLE description=DESCRIPTION:30 email=E_MAIL telephone=TELEPHONE telephone2=TELEPHONE_2 fax=FAX name=NAME
        notes=NOTES taxCode=TAX_CODE vatNumber=VAT_REG_NUMBER
        """);

    private static readonly WriteShape Type = new("SALES_DEL_ADDR", "addressType=ADDRESS_TYPE");

    public static WriteOutcome Create(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var account = Account(body, request);
        var number = request.Store.AddAddress(account, TypeOf(body, request), [.. Fields.Read(body, request)]);
        return new WriteOutcome(number, $"{account}/{number}");
    }

    public static WriteOutcome Update(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var account = Account(body, request);
        if (!int.TryParse(WriteShape.Text(body, "addressNumber"), CultureInfo.InvariantCulture, out var number))
            throw Refusal.Invalid("The field addressNumber is required");
        if (!request.Store.EditContact(account, number, [.. Fields.Read(body, request)]))
            throw Refusal.NotFound($"Address {number} of customer {account}");
        return new WriteOutcome(true, null);
    }

    private static string Account(JsonElement body, HyperAccountsRequest request)
    {
        var account = WriteShape.Text(body, "accountRef") is { Length: > 0 } given
            ? given.ToUpperInvariant()
            : throw Refusal.Invalid("The field accountRef is required");
        return CustomerWrites.Exists(request, account) ? account : throw Refusal.NotFound($"Customer {account}");
    }

    private static int TypeOf(JsonElement body, HyperAccountsRequest request)
    {
        if (Type.Read(body, request) is not [(_, int type)] || request.Switches.AddressTypeOnCreate == AddressTypeOnCreate.Ignored) return 0;
        if (request.Switches.AddressTypeOnCreate == AddressTypeOnCreate.Refused) throw Refusal.Invalid("The field addressType cannot be set on create");
        return type switch
        {
            0 or 1 => type,
            2 => throw Refusal.Invalid("The customer already has a registered address"),
            _ => throw Refusal.Invalid("The field addressType must be 0, 1 or 2"),
        };
    }
}
