namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Reference lists, ledger and prices.</summary>
internal static partial class JsonShapes
{
    public static readonly JsonShape TaxCodes = new("TAX_CODE", "TAX_CODE_ID",
        """
        index=TAX_CODE_ID description=DESCRIPTION rate=TAX_RATE
        """);

    public static readonly JsonShape Currencies = new("CURRENCY", "NUMBER",
        """
        id=NUMBER code=CODE emuMember=EMU_MEMBER exchangeRate=RATE locked=0 majorUnit=MAJOR_CURRENCY_UNIT minorUnit=MINOR_CURRENCY_UNIT name=NAME
        createdDate=RECORD_CREATE_DATE modifiedDate=RECORD_MODIFY_DATE symbol=SYMBOL +baseCurrency=BASE_CURRENCY
        """);

    public static readonly JsonShape Countries = new("COUNTRY_CODE", "CODE",
        """
        code=CODE name=NAME euMember=EU_MEMBER:b createdDate=RECORD_CREATE_DATE modifiedDate=RECORD_MODIFY_DATE
        """);

    public static readonly JsonShape Departments = new("DEPARTMENT", "NUMBER",
        """
        reference=REFERENCE name=NAME id=NUMBER recordCreateDate=RECORD_CREATE_DATE:d recordModifyDate=RECORD_MODIFY_DATE:d
        """);

    public static readonly JsonShape StockCategories = new("STOCK_CAT", "NUMBER",
        """
        id=NUMBER name=NAME
        """);

    public static readonly JsonShape AuditHeaders = new("AUDIT_HEADER", "HEADER_NUMBER",
        """
        accountRef=ACCOUNT_REF amountPaid=AMOUNT_PAID bankCode=BANK_CODE currency=CURRENCY type=TYPE date=DATE details=DETAILS invRef=INV_REF
        netAmount=NET_AMOUNT taxAmount=TAX_AMOUNT grossAmount=GROSS_AMOUNT foreignNetAmount=FOREIGN_NET_AMOUNT
        foreignTaxAmount=FOREIGN_TAX_AMOUNT foreignGrossAmount=FOREIGN_GROSS_AMOUNT tranNumber=TRAN_NUMBER userName=USER_NAME
        outstanding=OUTSTANDING bankAmount=BANK_AMOUNT bankFlag=BANK_FLAG bankName=BANK_NAME dateBankReconciled=DATE_BANK_RECONCILED
        dateEntered=DATE_ENTERED deletedFlag=DELETED_FLAG disputed=DISPUTED:s dueDate=DUE_DATE foreignAmountPaid=FOREIGN_AMOUNT_PAID
        foreignBankAmount=FOREIGN_BANK_AMOUNT foreignOutstanding=FOREIGN_OUTSTANDING foreignRate=FOREIGN_RATE agedBalance=AGED_BALANCE
        headerNumber=HEADER_NUMBER invRefNumeric=INV_REF_NUMERIC itemCount=ITEM_COUNT paidFlag=PAID_FLAG paidStatus=PAID_STATUS payment=PAYMENT
        recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE salesPurchaseRef=SALES_PURCHASE_REF +recordDeleted=RECORD_DELETED
        """);

    public static readonly JsonShape Prices = new("PRICE", "PRICE_ID",
        """
        priceId=PRICE_ID type=TYPE pricingRef=PRICING_REF stockCode=STOCK_CODE calcMethod=CALC_METHOD:s calcValue=CALC_VALUE
        storedPrice=STORED_PRICE rounderMethod=ROUNDER_METHOD:s rounderDirection=ROUNDER_DIRECTION:s rounderMultipleOf=ROUNDER_MULTIPLE_OF:s
        rounderAdjustment=ROUNDER_ADJUSTMENT:s recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE
        recordDeleted=RECORD_DELETED:b
        """);

    public static readonly JsonShape ListPrices = new("PRICE", "TYPE,STOCK_CODE",
        """
        discountType=0 recordCreateDate=RECORD_CREATE_DATE recordDeleted=RECORD_DELETED:b recordModifyDate=RECORD_MODIFY_DATE
        rounderAdjustment=ROUNDER_ADJUSTMENT rounderDirection=ROUNDER_DIRECTION rounderMethod=ROUNDER_METHOD
        rounderMultipleOf=ROUNDER_MULTIPLE_OF stockCode=STOCK_CODE storedPrice=STORED_PRICE type=TYPE calcValue=CALC_VALUE calcMethod=CALC_METHOD
        """);

    /// <summary>The price list of one customer.</summary>
    public static readonly JsonShape PriceList = OnePriceList("RECORD_DELETED:b");

    /// <summary>One of all price lists: the same, with a number where the customer's has true or false.</summary>
    public static readonly JsonShape PriceLists = OnePriceList("RECORD_DELETED");

    private static JsonShape OnePriceList(string deleted) => new("PRICE_LIST", "PRICING_REF",
        $"""
        currency=CURRENCY hasStaticPrices=HAS_STATIC_PRICES lastUpdated=null name=NAME recordCreateDate=RECORD_CREATE_DATE
        recordDeleted={deleted} recordModifyDate=RECORD_MODIFY_DATE reference=PRICING_REF type=TYPE +pricingRef=PRICING_REF
        """);
}
