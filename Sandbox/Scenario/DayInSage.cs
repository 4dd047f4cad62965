using Sage50Etl.Sandbox.Sage50;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>The office's day at the Sage screen: customers, people and products. Documents are in <see cref="DocumentsOfTheDay"/>.</summary>
internal static class DayInSage
{
    public const string ConflictPhone = "01632 960777";
    public const string KeptMail = "both.kept@sandbox.example";
    public const string NewProduct = "DES/DAY.1";
    public static readonly IReadOnlyList<string> NewCustomers =
        ["Ó Cléirigh, Søren & Söhne Ltd", "\"The Larder\" at O'Hanlon's", "Zoë's Crèche & Café (Ballymarrow)"];

    public static void Play(SageCompanyStore sage, SandboxCast cast)
    {
        Customers(sage, cast);
        Newcomers(sage);
        People(sage, cast);
        Products(sage);
        DocumentsOfTheDay.Play(sage, cast);
        new DocumentsInSsm(sage, cast).Promise();
        sage.DeleteCustomer(cast.Idle, noted: true);
    }

    private static void Customers(SageCompanyStore sage, SandboxCast cast)
    {
        sage.EditCustomer(cast.NewPhone, ("TELEPHONE", "01632 960401"), ("FAX", ""));
        sage.EditCustomer(cast.NewTerms, ("TERMS", "45 days EOM"), ("PAYMENT_DUE_DAYS", 45));
        sage.EditCustomer(cast.NewLimit, ("CREDIT_LIMIT", 12345.67m));
        sage.EditCustomer(cast.Moved, ("ADDRESS_1", "Unit 7, Harness Park"), ("ADDRESS_2", "Straße am Kai"), ("ADDRESS_3", "Eldersby"),
            ("ADDRESS_4", ""), ("ADDRESS_5", "XQ7 7GH"), ("E_MAIL", ""));
        sage.EditCustomer(cast.OnHold, ("ACCOUNT_ON_HOLD", true));
    }

    private static void Newcomers(SageCompanyStore sage)
    {
        var first = sage.AddCustomer(null, NewCustomers[0], ("ADDRESS_1", "5 Foundry Bank"), ("ADDRESS_3", "Kirkmarrow"), ("ADDRESS_5", "VX5 5CD"),
            ("TELEPHONE", "01632 960411"), ("TRADE_CONTACT", "Søren Ostergaard"), ("ANALYSIS_2", "GOD"), ("PRICING_REF", "TRADE"), ("CREDIT_LIMIT", 2500m));
        sage.AddContact(first, "Søren Ostergaard", ("TELEPHONE", "07700 900411"), ("E_MAIL", "soren@cleirigh.example"), ("CONTACT_ROLE", "Director"));
        sage.AddContact(first, "Siân", ("TELEPHONE", "07700 900412"));
        var second = sage.AddCustomer(null, NewCustomers[1], ("ADDRESS_1", "11 Tanner's Yard"), ("ADDRESS_3", "Tollbridge"), ("ADDRESS_5", "JX6 6EF"),
            ("TELEPHONE", "01632 960412"), ("ANALYSIS_2", "Counter"), ("TERMS", "14 days"));
        sage.AddContact(second, "Ruth \"Red\" O'Quill", ("E_MAIL", "ruth@larder.example"));
        var third = sage.AddCustomer(null, NewCustomers[2], ("ADDRESS_1", "2 Quayside Way"), ("ADDRESS_3", "Ballymarrow"), ("ADDRESS_5", "X99 Q1V1"),
            ("COUNTRY_CODE", "IE"), ("CURRENCY", 3), ("DEF_TAX_CODE", "T4"), ("PRICING_REF", "EUROEXP"), ("VAT_REG_NUMBER", "IE999 4130 99"));
        sage.AddContact(third, "Zoë van Núñez", ("COUNTRY_CODE", "IE"), ("TELEPHONE", "01632 960413"));
        sage.AddAddress(third, 0, ("DESCRIPTION", "Crèche – rear gate"), ("NAME", NewCustomers[2]), ("ADDRESS_1", "Mill Loke"), ("ADDRESS_3", "Cloncarraig"),
            ("ADDRESS_5", "X99 Q2V2"), ("COUNTRY_CODE", "IE"));
    }

    private static void People(SageCompanyStore sage, SandboxCast cast)
    {
        var (phone, mail, name) = (cast.EditedInSage[0], cast.EditedInSage[1], cast.EditedInSage[2]);
        sage.EditContact(phone.AccountRef, phone.Number, ("TELEPHONE", "01632 960421"));
        sage.EditContact(mail.AccountRef, mail.Number, ("E_MAIL", "moved@sandbox.example"));
        sage.EditContact(name.AccountRef, name.Number, ("CONTACT_NAME", "Katarzyna Lee-Bellweather"));
        sage.EditContact(cast.Conflict.AccountRef, cast.Conflict.Number, ("TELEPHONE", ConflictPhone));
        sage.EditContact(cast.BothKept.AccountRef, cast.BothKept.Number, ("E_MAIL", KeptMail));
        sage.AddContact(cast.Growing, "Oisín Mac Fennimore", ("TELEPHONE", "07700 900431"), ("CONTACT_ROLE", "Chargé d'achats"));
        sage.AddContact(cast.NewPhone, "Reception (new)", ("E_MAIL", "reception@sandbox.example"));
        sage.DeleteContact(cast.Leaving.AccountRef, cast.Leaving.Number, noted: true);
    }

    private static void Products(SageCompanyStore sage)
    {
        sage.AddProduct(NewProduct, "Sit-stand Desk, ¾ Width – launch offer", 349.95m, ("STOCK_CAT", 3), ("STOCK_CAT_NAME", "Desking"),
            ("QTY_IN_STOCK", 12m), ("QTY_ALLOCATED", 2m), ("LAST_PURCHASE_PRICE", 210m), ("BARCODE", "2099999999991"), ("WEB_DETAILS", "Grès / grey.\r\nFrom €349.95"));
        sage.Add("PRICE", ("PRICE_ID", $"PTRADE   {NewProduct}"), ("TYPE", "P"), ("PRICING_REF", "TRADE"), ("STOCK_CODE", NewProduct), ("CALC_METHOD", 2), ("CALC_VALUE", 12.5m));
        var products = sage.Rows("STOCK", "SALES_PRICE > 1 AND INACTIVE_FLAG = 0 AND IGNORE_STK_LVL_FLAG = 0 AND STOCK_CODE <> '" + NewProduct + "' ORDER BY STOCK_CODE")
            .Select(p => (string)p["STOCK_CODE"]!).ToList();
        for (var i = 0; i < 5; i++) sage.EditProduct(products[i], ("SALES_PRICE", 17.35m + (10 * i)));
        sage.EditProduct(products[5], ("INACTIVE_FLAG", true));
        for (var i = 6; i < 9; i++) sage.EditProduct(products[i], ("QTY_IN_STOCK", 40m - (15 * (i - 6))), ("QTY_ALLOCATED", 5m));
    }
}
