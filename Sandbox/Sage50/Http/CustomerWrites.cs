using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>POST and PATCH of customers (sage50-access 4.3).</summary>
internal static class CustomerWrites
{
    private static readonly WriteShape Fields = new("SALES_LEDGER",
        """
        name=NAME address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5 countryCode=COUNTRY_CODE
        contactName=CONTACT_NAME tradeContact=TRADE_CONTACT telephone=TELEPHONE telephone2=TELEPHONE_2 fax=FAX email=E_MAIL email2=E_MAIL2
        email3=E_MAIL3 www=WEB_ADDRESS vatNumber=VAT_REG_NUMBER analysis1=ANALYSIS_1 analysis2=ANALYSIS_2 analysis3=ANALYSIS_3 terms=TERMS
        termsAgreed=TERMS_AGREED defNomCode=DEF_NOM_CODE defTaxCode=DEF_TAX_CODE currency=CURRENCY deptNumber=DEPT_NUMBER
        paymentDueDays=PAYMENT_DUE_DAYS paymentDueFrom=PAYMENT_DUE_FROM creditLimit=CREDIT_LIMIT creditPosition=CREDIT_POS_CODE
        accountStatus=STATUS_NUMBER onHold=ACCOUNT_ON_HOLD inactiveAccount=INACTIVE_FLAG discountType=DISCOUNT_TYPE discountRate=DISCOUNT_RATE
        priceListRef=PRICING_REF paymentType=PAYMENT_METHOD_ID deliveryName=DEL_NAME deliveryAddress1=DEL_ADDRESS_1
        deliveryAddress2=DEL_ADDRESS_2 deliveryAddress3=DEL_ADDRESS_3 deliveryAddress4=DEL_ADDRESS_4 deliveryAddress5=DEL_ADDRESS_5
        """);

    public static WriteOutcome Create(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var values = Fields.Read(body, request);
        var name = WriteShape.Text(body, "name") is { Length: > 0 } ? (string)values.Single(v => v.Column == "NAME").Value! : null;
        if (name is null) throw Refusal.Invalid("The field name is required");
        var key = Reference(body);
        if (key is not null && Exists(request, key)) throw new Refusal(409, $"Customer {key} already exists");
        Check(values, request);
        key = request.Store.AddCustomer(key, name, [.. values]);
        return new WriteOutcome(key, key);
    }

    public static WriteOutcome Update(HyperAccountsRequest request)
    {
        var body = WriteShape.Body(request);
        var key = Reference(body) ?? throw Refusal.Invalid("The field accountRef is required");
        if (!Exists(request, key)) throw Refusal.NotFound($"Customer {key}");
        var limit = request.Switches.PatchNameLimit;
        if (WriteShape.Text(body, "name") is { } name && name.Length > limit)
            throw Refusal.Invalid($"The field name must be a string with a maximum length of {limit}. It has {name.Length} characters.");
        var values = Fields.Read(body, request);
        Check(values, request);
        request.Store.EditCustomer(key, [.. values]);
        return new WriteOutcome(key, null);
    }

    private static string? Reference(JsonElement body)
    {
        if (WriteShape.Text(body, "accountRef") is not { Length: > 0 } given) return null;
        if (given.Length > 8) throw Refusal.Invalid($"The field accountRef must be a string with a maximum length of 8. It has {given.Length} characters.");
        return given.All(char.IsAsciiLetterOrDigit)
            ? given.ToUpperInvariant()
            : throw Refusal.Invalid("The field accountRef contains non alpha-numeric characters");
    }

    internal static bool Exists(HyperAccountsRequest request, string key) =>
        request.Store.Scalar("SELECT 1 FROM SALES_LEDGER WHERE ACCOUNT_REF = @ref", ("ref", key)) is not null;

    private static void Check(List<(string Column, object? Value)> values, HyperAccountsRequest request)
    {
        foreach (var (column, value) in values)
        {
            var known = (column, value) switch
            {
                ("COUNTRY_CODE", string { Length: > 0 }) => Known(request, "COUNTRY_CODE", "CODE", value),
                ("CURRENCY", _) => Known(request, "CURRENCY", "NUMBER", value),
                ("DEF_TAX_CODE", _) => Known(request, "TAX_CODE", "TAX_CODE", value),
                ("PRICING_REF", string { Length: > 0 }) => Known(request, "PRICE_LIST", "PRICING_REF", value),
                ("PAYMENT_DUE_FROM", int from) => from is >= 0 and <= 4,
                _ => true,
            };
            if (!known) throw Refusal.Invalid($"{column} {value} is not valid");
        }
    }

    private static bool Known(HyperAccountsRequest request, string table, string column, object? value) =>
        request.Store.Scalar($"SELECT 1 FROM {table} WHERE {column} = @value", ("value", value)) is not null;
}
