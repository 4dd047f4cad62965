namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Customers, addresses, products.</summary>
internal static partial class JsonShapes
{
    public static readonly JsonShape Customers = new("SALES_LEDGER", "ACCOUNT_REF",
        """
        accountRef=ACCOUNT_REF name=NAME balance=BALANCE currency=CURRENCY:s contactName=CONTACT_NAME telephoneNumber=TELEPHONE
        address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5 delName=DEL_NAME delAddress1=DEL_ADDRESS_1
        delAddress2=DEL_ADDRESS_2 delAddress3=DEL_ADDRESS_3 delAddress4=DEL_ADDRESS_4 delAddress5=DEL_ADDRESS_5 accountOnHold=ACCOUNT_ON_HOLD:b
        accountStatusText=STATUS_TEXT averagePayDays=AVERAGE_PAY_DAYS creditLimit=CREDIT_LIMIT terms=TERMS bacsRef="" iban="" bicSwift=""
        rollNumber="" additionalRef1="" additionalRef2="" additionalRef3="" paymentType=PAYMENT_METHOD_ID paymentTypeName=null
        turnoverYtd=TURNOVER_YTD priorYear=PRIOR_YEAR vatRegNumber=VAT_REG_NUMBER eoriNumber="" lastPaymentDate=LAST_PAYMENT_DATE
        lastInvDate=LAST_INV_DATE recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE telephone2=TELEPHONE_2 fax=FAX
        webAddress=WEB_ADDRESS countryCode=COUNTRY_CODE email=E_MAIL email2=E_MAIL2 email3=E_MAIL3 email4="" email5="" email6=""
        defTaxCode=DEF_TAX_CODE defNomCode=DEF_NOM_CODE analysis1=ANALYSIS_1 analysis2=ANALYSIS_2 analysis3=ANALYSIS_3 analysis4="" analysis5=""
        analysis6="" deptNumber=DEPT_NUMBER inactiveAccount=INACTIVE_FLAG settleDueDays=SETTLEMENT_DUE_DAYS paymentDueDays=PAYMENT_DUE_DAYS
        paymentDueFrom=PAYMENT_DUE_FROM creditPosition=CREDIT_POSITION discountRate=DISCOUNT_RATE discountType=DISCOUNT_TYPE
        priceListRef=PRICING_REF tradeContact=TRADE_CONTACT companyRegistrationNumber="" +delContactName=DEL_CONTACT_NAME
        +delTelephone=DEL_TELEPHONE +delFax=DEL_FAX +deptName=DEPT_NAME +statusNumber=STATUS_NUMBER +settlementDiscRate=SETTLEMENT_DISC_RATE
        +paymentDueFromText=PAYMENT_DUE_FROM_TEXT +restrictMail=RESTRICT_MAIL +termsAgreed=TERMS_AGREED +dateAccountOpened=DATE_ACCOUNT_OPENED
        +creditPosCode=CREDIT_POS_CODE +firstInvDate=FIRST_INV_DATE +foreignBalance=FOREIGN_BALANCE +turnoverMtd=TURNOVER_MTD
        +recordDeleted=RECORD_DELETED
        """);

    public static readonly JsonShape Customer = new("SALES_LEDGER", "ACCOUNT_REF",
        """
        accountRef=ACCOUNT_REF name=NAME address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5
        countryCode=COUNTRY_CODE contactName=CONTACT_NAME telephone=TELEPHONE deliveryName=DEL_NAME deliveryAddress1=DEL_ADDRESS_1
        deliveryAddress2=DEL_ADDRESS_2 deliveryAddress3=DEL_ADDRESS_3 deliveryAddress4=DEL_ADDRESS_4 deliveryAddress5=DEL_ADDRESS_5 email=E_MAIL
        email2=E_MAIL2 email3=E_MAIL3 email4="" email5="" email6="" eoriNumber="" defNomCode=DEF_NOM_CODE defNomCodeUseDefault=OVERRIDE_TAX_CODE:b
        defTaxCode=DEF_TAX_CODE:t defTaxCodeUseDefault=OVERRIDE_TAX_CODE:b
        terms=TERMS termsAgreed=TERMS_AGREED:b turnoverYtd=TURNOVER_YTD currency=CURRENCY
        bankAccountName="" bankSortCode="" bankAccountNumber="" bacsRef="" iban="" bicSwift="" rollNumber="" additionalRef1="" additionalRef2=""
        additionalRef3="" paymentType=PAYMENT_METHOD_ID sendInvoicesElectronically=false sendLettersElectronically=false analysis1=ANALYSIS_1
        analysis2=ANALYSIS_2 analysis3=ANALYSIS_3 analysis4="" analysis5="" analysis6="" deptNumber=DEPT_NUMBER paymentDueDays=PAYMENT_DUE_DAYS
        paymentDueFrom=PAYMENT_DUE_FROM accountStatus=STATUS_NUMBER inactiveAccount=INACTIVE_FLAG:b onHold=ACCOUNT_ON_HOLD:b
        creditLimit=CREDIT_LIMIT balance=BALANCE vatNumber=VAT_REG_NUMBER memo="" discountRate=DISCOUNT_RATE discountType=DISCOUNT_TYPE
        www=WEB_ADDRESS priceListRef=PRICING_REF tradeContact=TRADE_CONTACT telephone2=TELEPHONE_2 fax=FAX
        """);

    public static readonly JsonShape Addresses = new("SALES_DEL_ADDR", "REFERENCE",
        """
        accountRef=ACCOUNT_REF addressNumber=ADDRESS_REF addressLine1=ADDRESS_1 addressLine2=ADDRESS_2 addressLine3=ADDRESS_3
        addressLine4=ADDRESS_4 addressLine5=ADDRESS_5 countryCode=COUNTRY_CODE role=CONTACT_ROLE contact=CONTACT_NAME description=DESCRIPTION
        email=E_MAIL fax=FAX name=NAME notes=NOTES telephone=TELEPHONE telephone2=TELEPHONE_2 vatNumber=VAT_REG_NUMBER taxCode=TAX_CODE
        addressTypeName=ADDRESS_TYPE_NAME addressType=ADDRESS_TYPE recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE
        +reference=REFERENCE +recordDeleted=RECORD_DELETED
        """);

    public static readonly JsonShape Address = new("SALES_DEL_ADDR", "REFERENCE",
        """
        accountRef=ACCOUNT_REF addressNumber=ADDRESS_REF addressLine1=ADDRESS_1 addressLine2=ADDRESS_2 addressLine3=ADDRESS_3
        addressLine4=ADDRESS_4 addressLine5=ADDRESS_5 countryCode=COUNTRY_CODE role=CONTACT_ROLE contact=CONTACT_NAME description=DESCRIPTION
        email=E_MAIL fax=FAX name=NAME notes=NOTES telephone=TELEPHONE telephone2=TELEPHONE_2 vatNumber=VAT_REG_NUMBER addressType=ADDRESS_TYPE
        taxCode=TAX_CODE
        """);

    public static readonly JsonShape Products = new("STOCK", "STOCK_CODE",
        $"""
        stockCode=STOCK_CODE description=DESCRIPTION salesNominalCode=NOMINAL_CODE taxCode=TAX_CODE unitOfSale=UNIT_OF_SALE
        qtyInStock=QTY_IN_STOCK qtyOnOrder=QTY_ON_ORDER qtyAllocated=QTY_ALLOCATED salesPrice=SALES_PRICE supplierPartNumber=SUPPLIER_PART_NUMBER
        purchaseNominalCode=PURCHASE_NOMINAL_CODE recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE
        supplierRef=PURCHASE_REF itemType=0 webCategoryA=WEB_CATEGORY_1 webCategoryB=WEB_CATEGORY_2 webCategoryC=WEB_CATEGORY_3 barcode=BARCODE
        instrastatCommCode=INTRASTAT_COMM_CODE commodityCode=COMMODITY_CODE reorderLevel=QTY_REORDER_LEVEL reorderQty=QTY_REORDER
        webPublish=WEB_PUBLISH webSpecialOffer=WEB_SPECIAL webDetails=WEB_DETAILS webDescription=WEB_DESCRIPTION webImage=WEB_IMAGE_FILE
        inactiveFlag=INACTIVE_FLAG unitWeight=UNIT_WEIGHT deptNumber=DEPT_NUMBER stockCat=STOCK_CAT stockCatName=STOCK_CAT_NAME
        qtyLastStockTake=QTY_LAST_STOCK_TAKE stockTakeDate=STOCK_TAKE_DATE location=LOCATION assemblyLevel=ASSEMBLY_LEVEL
        lastCostPrice=LAST_PURCHASE_PRICE lastDiscPurchasePrice=LAST_PURCHASE_PRICE countryCodeOfOrigin="" {QuantityBreaks}
        +ignoreStkLvlFlag=IGNORE_STK_LVL_FLAG
        +deptName=DEPT_NAME +linkLevel=LINK_LEVEL +averageCostPrice=AVERAGE_COST_PRICE +lastSaleDate=LAST_SALE_DATE
        +lastPurchaseDate=LAST_PURCHASE_DATE +recordDeleted=RECORD_DELETED
        """);

    public static readonly JsonShape Product = new("STOCK", "STOCK_CODE",
        """
        stockCode=STOCK_CODE description=DESCRIPTION itemType=0 nominalCode=NOMINAL_CODE unitOfSale=UNIT_OF_SALE deptNumber=DEPT_NUMBER
        custom1=WEB_CATEGORY_1 custom2=WEB_CATEGORY_2 custom3=WEB_CATEGORY_3 deletedFlag=RECORD_DELETED:b inactiveFlag=INACTIVE_FLAG:b
        salesPrice=SALES_PRICE unitWeight=UNIT_WEIGHT taxCode=TAX_CODE:t qtyAllocated=QTY_ALLOCATED qtyInStock=QTY_IN_STOCK
        qtyOnOrder=QTY_ON_ORDER purchaseRef=PURCHASE_REF stockTakeDate=STOCK_TAKE_DATE:d stockCat=STOCK_CAT
        supplierPartNumber=SUPPLIER_PART_NUMBER averageCostPrice=AVERAGE_COST_PRICE location=LOCATION purchaseNominalCode=PURCHASE_NOMINAL_CODE
        lastPurchasePrice=LAST_PURCHASE_PRICE lastDiscPurchasePrice=LAST_PURCHASE_PRICE commodityCode=COMMODITY_CODE
        intrastatCommodityCode=INTRASTAT_COMM_CODE barcode=BARCODE webDetails=WEB_DETAILS webDescription=WEB_DESCRIPTION webPublish=WEB_PUBLISH
        assemblyLevel=ASSEMBLY_LEVEL linkLevel=LINK_LEVEL countryCodeOfOrigin=""
        """);

    private static string QuantityBreaks =>
        string.Join(' ', Enumerable.Range(1, 10).Select(l => $"discALevel{l}Qty=DISC_A_LEVEL_{l}_QTY discALevel{l}Rate=DISC_A_LEVEL_{l}_RATE"));
}
