using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Status, company, control accounts, payment methods.</summary>
internal static class SettingsAnswers
{
    public const string SageVersion = "31.1";
    private static readonly string[] PaymentMethods = ["BACS/SEPA", "Cash", "Cheque", "Credit Card", "DD/SO", "Other", "User Defined 1", "User Defined 2"];

    public static Answer Status(HyperAccountsRequest request) => JsonAnswer.Of(new
    {
        apiVersion = "1.25.0.0",
        sageVersion = SageVersion,
        companyName = Name(request, Company(request)),
        sdoStatusOk = true,
        odbcStatusOk = true,
    });

    public static Answer CompanySettings(HyperAccountsRequest request)
    {
        var company = Company(request);
        var dates = request.Style.Dates;
        string Day(string column) => company[column] is string stored ? dates.Show(stored, time: false) : "";
        var restored = request.Store.LastRestore?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return JsonAnswer.Of(new Dictionary<string, object?>
        {
            ["address1"] = company["ADDRESS_1"], ["address2"] = company["ADDRESS_2"], ["address3"] = company["ADDRESS_3"],
            ["address4"] = company["ADDRESS_4"], ["address5"] = company["ADDRESS_5"], ["allowNegativeStock"] = company["ALLOW_NEGATIVE_STOCK"] is 1L,
            ["companyId"] = request.WrongCompany ? OtherCompany : ((string)company["COMPANYID"]!).Trim('{', '}'),
            ["countryCode"] = company["COUNTRY_CODE"], ["email"] = company["E_MAIL"], ["financialYearMonth"] = company["START_MONTH"],
            ["financialYearYear"] = company["FINANCIAL_YEAR"], ["flatRateVatPercent"] = 0, ["lastBackup"] = "",
            ["lastRestoreDate"] = restored is null ? dates.Show("1970-01-01", time: false) : dates.Show(restored, time: false), ["lastMonthEnd"] = null,
            ["name"] = Name(request, company), ["programMajorVersion"] = 31, ["programMinorVersion"] = 1, ["programBuildVersion"] = 0,
            ["programBugfixVersion"] = 0, ["recordCreateDate"] = Day("RECORD_CREATE_DATE"), ["recordModifyDate"] = Day("RECORD_MODIFY_DATE"),
            ["telephone"] = company["TELEPHONE"], ["vatCashFlag"] = company["VAT_CASH"], ["vatRegNumber"] = company["VAT_REG_NUMBER"],
            ["vatRegisteredFlag"] = true, ["lockDate"] = dates.Show("1970-01-01", time: false),
        });
    }

    public static Answer ControlAccounts(HyperAccountsRequest request)
    {
        var company = Company(request);
        int Number(string column) => int.TryParse(company[column] as string, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return JsonAnswer.Of(new
        {
            creditorsNo = Number("NOM_CREDITORS"),
            debtorsNo = Number("NOM_DEBTORS"),
            defBankNo = Number("NOM_DEFAULT_BANK"),
            defSalesNo = Number("NOM_DEFAULT_SALES"),
            mispostingsNo = Number("NOM_MISPOSTINGS"),
            pTaxNo = Number("NOM_TAX_PURCHASE"),
            sDiscountNo = Number("NOM_DISCOUNT_SALES"),
            sTaxNo = Number("NOM_TAX_SALES"),
            suspenseNo = Number("NOM_SUSPENSE"),
        });
    }

    public static Answer Payments(HyperAccountsRequest request) => new JsonAnswer(json =>
    {
        json.WriteStartArray();
        for (var i = 0; i < PaymentMethods.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            json.WriteString("description", PaymentMethods[i]);
            json.WriteNumber("isOnline", i is 0 or 3 or 4 ? 1 : 0);
            json.WriteNumber("isReadonly", i < 6 ? 1 : 0);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }, list: true);

    private static IReadOnlyDictionary<string, object?> Company(HyperAccountsRequest request) => request.Store.Rows("COMPANY").Single();

    private static string Name(HyperAccountsRequest request, IReadOnlyDictionary<string, object?> company) =>
        request.WrongCompany ? "Another Company (Sample) Ltd" : (string)company["NAME"]!;

    private const string OtherCompany = "0BADC0DE-0000-4000-8000-000000000000";
}
