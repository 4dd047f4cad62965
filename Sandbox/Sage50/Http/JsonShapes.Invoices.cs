namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Invoices, credits and their lines.</summary>
internal static partial class JsonShapes
{
    public static readonly JsonShape Invoices = new("INVOICE", "INVOICE_NUMBER",
        """
        invoiceNumber=INVOICE_NUMBER:s invoiceTypeCode=INVOICE_TYPE_CODE invoiceType=INVOICE_TYPE invoiceOrCredit=INVOICE_OR_CREDIT
        invoiceDate=INVOICE_DATE accountRef=ACCOUNT_REF name=NAME address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4
        address5=ADDRESS_5 cAddress1=C_ADDRESS_1 cAddress2=C_ADDRESS_2 cAddress3=C_ADDRESS_3 cAddress4=C_ADDRESS_4 cAddress5=C_ADDRESS_5
        delName=DEL_NAME delAddress1=DEL_ADDRESS_1 delAddress2=DEL_ADDRESS_2 delAddress3=DEL_ADDRESS_3 delAddress4=DEL_ADDRESS_4
        delAddress5=DEL_ADDRESS_5 vatRegNumber=VAT_REG_NUMBER orderNumber=ORDER_NUMBER orderNumberNumeric=ORDER_NUMBER_NUMERIC:s
        contactName=CONTACT_NAME takenBy=TAKEN_BY custOrderNumber=CUST_ORDER_NUMBER custTelNumber=CUST_TEL_NUMBER notes1=NOTES_1 notes2=NOTES_2
        notes3=NOTES_3 custDiscRate=CUST_DISC_RATE foreignItemsNet=FOREIGN_ITEMS_NET foreignItemsTax=FOREIGN_ITEMS_TAX
        foreignItemsGross=FOREIGN_ITEMS_GROSS itemsNet=ITEMS_NET itemsTax=ITEMS_TAX itemsGross=ITEMS_GROSS taxRate1=TAX_RATE_1
        taxRate2=TAX_RATE_2 taxRate3=TAX_RATE_3 taxRate4=TAX_RATE_4 taxRate5=TAX_RATE_5 netAmount1=NET_AMOUNT_1 netAmount2=NET_AMOUNT_2
        netAmount3=NET_AMOUNT_3 netAmount4=NET_AMOUNT_4 netAmount5=NET_AMOUNT_5 taxAmount1=TAX_AMOUNT_1 taxAmount2=TAX_AMOUNT_2
        taxAmount3=TAX_AMOUNT_3 taxAmount4=TAX_AMOUNT_4 taxAmount5=TAX_AMOUNT_5 globalNomCode=GLOBAL_NOM_CODE globalDetails=GLOBAL_DETAILS
        globalTaxCode=GLOBAL_TAX_CODE globalDeptNumber=GLOBAL_DEPT_NUMBER:s globalDeptName=GLOBAL_DEPT_NAME courierNumber=COURIER_NUMBER:s
        courierName=COURIER_NAME consignment=CONSIGNMENT carrNomCode=CARR_NOM_CODE carrTaxCode=CARR_TAX_CODE carrDeptNumber=CARR_DEPT_NUMBER:s
        carrDeptName=CARR_DEPT_NAME foreignCarrNet=FOREIGN_CARR_NET foreignCarrTax=FOREIGN_CARR_TAX foreignCarrGross=FOREIGN_CARR_GROSS
        carrNet=CARR_NET carrTax=CARR_TAX carrGross=CARR_GROSS foreignInvoiceNet=FOREIGN_INVOICE_NET foreignInvoiceTax=FOREIGN_INVOICE_TAX
        foreignInvoiceGross=FOREIGN_INVOICE_GROSS invoiceNet=INVOICE_NET invoiceTax=INVOICE_TAX invoiceGross=INVOICE_GROSS currency=CURRENCY:s
        currencyType="0" euroGross=0 euroRate=0 foreignRate=FOREIGN_RATE settlementDueDays=SETTLEMENT_DUE_DAYS:s
        settlementDiscRate=SETTLEMENT_DISC_RATE foreignSettlementDiscAmount=0 foreignSettlementTotal=0 foreignAmountPrepaid=0
        settlementDiscAmount=0 settlementTotal=0 amountPrepaid=AMOUNT_PREPAID paymentRef=PAYMENT_REF printed=PRINTED printedCode=PRINTED_CODE:s
        posted=POSTED postedCode=POSTED_CODE:s quoteExpiryDate=QUOTE_EXPIRY_DATE quoteStatus=QUOTE_STATUS quoteStatusID=QUOTE_STATUS_ID:s
        recurringRef="" dunsNumber="" netValueDiscountAmount=NET_VALUE_DISCOUNT_NET netValueDiscountRate=NET_VALUE_DISCOUNT_RATE
        netValueDiscountDescription=NET_VALUE_DISCOUNT_DESC netValueDiscountComment1="" netValueDiscountComment2="" paymentType="0"
        bankRef=BANK_REF gdnNumber=GDN_NUMBER:s projectID=PROJECT_ID:s analysis1=ANALYSIS_1 analysis2=ANALYSIS_2 analysis3=ANALYSIS_3
        paymentDueDate=PAYMENT_DUE_DATE invoicePaymentID="" resubmitInvoicePaymentRequired="0" containsCisReverseChargeItems="0"
        recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE recordDeleted=RECORD_DELETED:s
        """);

    public static readonly JsonShape Invoice = new("INVOICE", "INVOICE_NUMBER",
        """
        invoiceNumber=INVOICE_NUMBER customerAccountRef=ACCOUNT_REF orderNumber=ORDER_NUMBER customerOrderNumber=CUST_ORDER_NUMBER
        customerTelephoneNumber=CUST_TEL_NUMBER contactName=CONTACT_NAME userName=TAKEN_BY address1=ADDRESS_1 address2=ADDRESS_2
        address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5 delName=DEL_NAME delAddress1=DEL_ADDRESS_1 delAddress2=DEL_ADDRESS_2
        delAddress3=DEL_ADDRESS_3 delAddress4=DEL_ADDRESS_4 delAddress5=DEL_ADDRESS_5 itemsNet=ITEMS_NET itemsTax=ITEMS_TAX carrNet=CARR_NET
        carrTax=CARR_TAX carrNomCode=CARR_NOM_CODE carrTaxCode=CARR_TAX_CODE:t carriageDepartmentNumber=CARR_DEPT_NUMBER
        courierNumber=COURIER_NUMBER globalDiscountRate=null ignoreCustomerDiscountRate=false globalTaxCode=GLOBAL_TAX_CODE:t
        globalDepartmentNumber=GLOBAL_DEPT_NUMBER globalDetails=GLOBAL_DETAILS globalNominal=GLOBAL_NOM_CODE currency=CURRENCY
        invoiceDate=INVOICE_DATE:d name=NAME notes1=NOTES_1 notes2=NOTES_2 notes3=NOTES_3 analysis1=ANALYSIS_1 analysis2=ANALYSIS_2
        analysis3=ANALYSIS_3 netValueDiscountDescription=NET_VALUE_DISCOUNT_DESC netValueDiscountAmount=NET_VALUE_DISCOUNT_NET
        foreignRate=FOREIGN_RATE foreignGross=FOREIGN_INVOICE_GROSS paymentDueDate=PAYMENT_DUE_DATE:d settlementDueDays=SETTLEMENT_DUE_DAYS
        settlementDiscRate=SETTLEMENT_DISC_RATE baseSettlementDiscRate=0 posted=POSTED_CODE:b printed=PRINTED_CODE:b emailed=null
        invoiceTypeCode=INVOICE_TYPE_CODE shouldUpdateLedgers=null consignmentRef=CONSIGNMENT invoiceItemsDataFromStockItemData=null
        """);

    public static readonly JsonShape InvoiceLines = new("INVOICE_ITEM", "INVOICE_NUMBER,ITEM_NUMBER",
        """
        id=ITEM_NUMBER:m stockCode=STOCK_CODE description=DESCRIPTION nominal=NOMINAL_CODE details=TEXT taxCode=TAX_CODE_ID taxRate=TAX_RATE
        quantity=QUANTITY unitPrice=FOREIGN_UNIT_PRICE unitOfSale=UNIT_OF_SALE discount=DISCOUNT_RATE netAmount=FOREIGN_NET_AMOUNT
        serviceFlag=SERVICE_FLAG orderRef=null comment1=COMMENT_1 comment2=COMMENT_2 departmentNumber=DEPT_NUMBER extOrderRef=EXT_ORDER_REF
        projectId=PROJECT_ID isNegativeLine=0
        """);

    public static readonly JsonShape InvoiceItems = new("INVOICE_ITEM", "ITEMID",
        """
        id=ITEM_NUMBER invoiceNumber=INVOICE_NUMBER description=DESCRIPTION stockCode=STOCK_CODE nominal=NOMINAL_CODE details=TEXT
        taxCode=TAX_CODE taxRate=TAX_RATE unitPrice=UNIT_PRICE quantity=QUANTITY discount=DISCOUNT_RATE netAmount=NET_AMOUNT
        foreignNetAmount=FOREIGN_NET_AMOUNT comment1=COMMENT_1 comment2=COMMENT_2 departmentNumber=DEPT_NUMBER projectId=PROJECT_ID
        recordCreateDate=RECORD_CREATE_DATE +itemNumber=ITEM_NUMBER +serviceFlag=SERVICE_FLAG +text=TEXT +unitOfSale=UNIT_OF_SALE
        +foreignUnitPrice=FOREIGN_UNIT_PRICE +foreignDiscountAmount=FOREIGN_DISCOUNT_AMOUNT +discountAmount=DISCOUNT_AMOUNT
        +discountRate=DISCOUNT_RATE +deliveryDate=DELIVERY_DATE +nominalCode=NOMINAL_CODE +deptNumber=DEPT_NUMBER +deptName=DEPT_NAME
        +taxCodeId=TAX_CODE_ID +fullNetAmount=FULL_NET_AMOUNT +taxAmount=TAX_AMOUNT +grossAmount=GROSS_AMOUNT
        +foreignFullNetAmount=FOREIGN_FULL_NET_AMOUNT +foreignTaxAmount=FOREIGN_TAX_AMOUNT +foreignGrossAmount=FOREIGN_GROSS_AMOUNT
        +extOrderRef=EXT_ORDER_REF +extOrderLineRef=EXT_ORDER_LINE_REF +recordModifyDate=RECORD_MODIFY_DATE +recordDeleted=RECORD_DELETED
        +itemId=ITEMID
        """);
}
