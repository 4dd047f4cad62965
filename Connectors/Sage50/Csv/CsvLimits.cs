namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Longest texts by column (sage50-access 2.5, 5.3, 5.4).</summary>
internal static class CsvLimits
{
    /// <summary>Longer than this, a cell is not looked at any further.</summary>
    public const int Most = 32_767;

    public static int Of(string column) => column switch
    {
        "ACCOUNT_REF" or "PRICING_REF" or "DEF_NOM_CODE" or "NOMINAL_CODE" or "UNIT_OF_SALE" => 8,
        "E_MAIL" or "WEB_ADDRESS" or "WEB_DESCRIPTION" => 255,
        "NOTES" => 200,
        "WEB_DETAILS" => 1023,
        "DESCRIPTION" => 120,
        "TEXT" => Most,
        "COUNTRY_CODE" => 2,
        "LOCATION" or "SUPPLIER_PART_NUMBER" => 16,
        "DEF_TAX_CODE" or "TAX_CODE" => 3,
        "STOCK_CODE" or "CONTACT_NAME" or "TRADE_CONTACT" or "CONTACT_ROLE" or "TELEPHONE" or "TELEPHONE_2" or "FAX" or "TERMS" or "VAT_REG_NUMBER" or "COMMODITY_CODE" => 30,
        _ when column.StartsWith("ANALYSIS_", StringComparison.Ordinal) => 30,
        _ => 60,
    };
}
