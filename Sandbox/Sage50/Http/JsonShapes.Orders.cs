namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Orders, quotations and their lines.</summary>
internal static partial class JsonShapes
{
    public static readonly JsonShape Orders = new("SALES_ORDER", "ORDER_NUMBER",
        """
        orderNumber=ORDER_NUMBER:s orderDate=ORDER_DATE accountRef=ACCOUNT_REF name=NAME contactName=CONTACT_NAME invoiceRef=INVOICE_NUMBER
        customerOrderNumber=CUST_ORDER_NUMBER itemsNet=ITEMS_NET itemsTax=ITEMS_TAX foreignItemsNet=FOREIGN_ITEMS_NET
        foreignItemsTax=FOREIGN_ITEMS_TAX foreignRate=FOREIGN_RATE itemsGross=ITEMS_GROSS carrNomCode=CARR_NOM_CODE carrTaxCode=CARR_TAX_CODE
        carrNet=CARR_NET carrTax=CARR_TAX carrGross=CARR_GROSS currency=CURRENCY orderDueDate="" recordCreateDate=RECORD_CREATE_DATE
        recordModifyDate=RECORD_MODIFY_DATE address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5
        delAddress1=DEL_ADDRESS_1 delAddress2=DEL_ADDRESS_2 delAddress3=DEL_ADDRESS_3 delAddress4=DEL_ADDRESS_4 delAddress5=DEL_ADDRESS_5
        customerTelephoneNumber=CUST_TEL_NUMBER taxRate1=TAX_RATE_1 orderOrQuote=ORDER_OR_QUOTE:w quoteStatus=QUOTE_STATUS
        dispatchStatus=DESPATCH_STATUS_CODE:s allocationStatus=ALLOCATED_STATUS_CODE:s consignmentRef=CONSIGNMENT notes1=NOTES_1 notes2=NOTES_2
        notes3=NOTES_3 analysis1=ANALYSIS_1 analysis2=ANALYSIS_2 analysis3=ANALYSIS_3 netValueDiscountPercentage=NET_VALUE_DISCOUNT_RATE
        courierNumber=COURIER_NUMBER:s courierName=COURIER_NAME +despatchDate=DESPATCH_DATE +allocatedStatus=ALLOCATED_STATUS
        +despatchStatus=DESPATCH_STATUS +delName=DEL_NAME +vatRegNumber=VAT_REG_NUMBER +invoiceNumberNumeric=INVOICE_NUMBER_NUMERIC
        +takenBy=TAKEN_BY +custDiscRate=CUST_DISC_RATE +foreignItemsGross=FOREIGN_ITEMS_GROSS +taxRate2=TAX_RATE_2 +taxRate3=TAX_RATE_3
        +taxRate4=TAX_RATE_4 +taxRate5=TAX_RATE_5 +netAmount1=NET_AMOUNT_1 +netAmount2=NET_AMOUNT_2 +netAmount3=NET_AMOUNT_3
        +netAmount4=NET_AMOUNT_4 +netAmount5=NET_AMOUNT_5 +taxAmount1=TAX_AMOUNT_1 +taxAmount2=TAX_AMOUNT_2 +taxAmount3=TAX_AMOUNT_3
        +taxAmount4=TAX_AMOUNT_4 +taxAmount5=TAX_AMOUNT_5 +globalNomCode=GLOBAL_NOM_CODE +globalDetails=GLOBAL_DETAILS
        +globalTaxCode=GLOBAL_TAX_CODE +globalDeptNumber=GLOBAL_DEPT_NUMBER +globalDeptName=GLOBAL_DEPT_NAME +carrDeptNumber=CARR_DEPT_NUMBER
        +carrDeptName=CARR_DEPT_NAME +foreignCarrNet=FOREIGN_CARR_NET +foreignCarrTax=FOREIGN_CARR_TAX +foreignCarrGross=FOREIGN_CARR_GROSS
        +foreignInvoiceNet=FOREIGN_INVOICE_NET +foreignInvoiceTax=FOREIGN_INVOICE_TAX +foreignInvoiceGross=FOREIGN_INVOICE_GROSS
        +invoiceNet=INVOICE_NET +invoiceTax=INVOICE_TAX +invoiceGross=INVOICE_GROSS +settlementDueDays=SETTLEMENT_DUE_DAYS
        +settlementDiscRate=SETTLEMENT_DISC_RATE +amountPrepaid=AMOUNT_PREPAID +paymentRef=PAYMENT_REF +printed=PRINTED +printedCode=PRINTED_CODE
        +quoteExpiryDate=QUOTE_EXPIRY_DATE +netValueDiscountNet=NET_VALUE_DISCOUNT_NET +netValueDiscountDesc=NET_VALUE_DISCOUNT_DESC
        +bankRef=BANK_REF +gdnNumber=GDN_NUMBER +projectId=PROJECT_ID +recordDeleted=RECORD_DELETED
        """);

    public static readonly JsonShape Order = new("SALES_ORDER", "ORDER_NUMBER",
        """
        address1=ADDRESS_1 address2=ADDRESS_2 address3=ADDRESS_3 address4=ADDRESS_4 address5=ADDRESS_5 analysis1=ANALYSIS_1 analysis2=ANALYSIS_2
        analysis3=ANALYSIS_3 bankRef=BANK_REF customerAccountRef=ACCOUNT_REF customerOrderNumber=CUST_ORDER_NUMBER
        customerTelephoneNumber=CUST_TEL_NUMBER contactName=CONTACT_NAME customerName=NAME carrNet=CARR_NET carrTax=CARR_TAX
        carrNomCode=CARR_NOM_CODE carrTaxCode=CARR_TAX_CODE:t carriageDepartmentNumber=CARR_DEPT_NUMBER consignmentRef=CONSIGNMENT
        courierNumber=COURIER_NUMBER countryCode="" currency=CURRENCY:m delName=DEL_NAME delAddress1=DEL_ADDRESS_1 delAddress2=DEL_ADDRESS_2
        delAddress3=DEL_ADDRESS_3 delAddress4=DEL_ADDRESS_4 delAddress5=DEL_ADDRESS_5 departmentNumber=GLOBAL_DEPT_NUMBER globalDiscountRate=null
        globalNominal=GLOBAL_NOM_CODE globalDetails=GLOBAL_DETAILS globalDepartment=null globalTaxCode=GLOBAL_TAX_CODE:t itemsNet=ITEMS_NET
        itemsTax=ITEMS_TAX foreignItemsNet=FOREIGN_ITEMS_NET foreignItemsTax=FOREIGN_ITEMS_TAX foreignRate=FOREIGN_RATE orderType=ORDER_TYPE_CODE
        orderDueDate="" orderNumber=ORDER_NUMBER status=@orderStatus orderDate=ORDER_DATE:d netValueDiscountAmount=NET_VALUE_DISCOUNT_NET
        netValueDiscountDescription=NET_VALUE_DISCOUNT_DESC netValueDiscountPercentage=NET_VALUE_DISCOUNT_RATE notes1=NOTES_1 notes2=NOTES_2
        notes3=NOTES_3 quoteExpiry=QUOTE_EXPIRY_DATE:d quoteStatus=QUOTE_STATUS_ID userName=TAKEN_BY settlementDiscRate=SETTLEMENT_DISC_RATE
        settlementDueDays=SETTLEMENT_DUE_DAYS fillGlobalsFromCustomerDefaults=null orderItemsDataFromStockItemData=null
        """);

    public static readonly JsonShape OrderLines = new("SOP_ITEM", "ORDER_NUMBER,ITEM_NUMBER",
        """
        itemId=ITEMID id=ITEM_NUMBER:m stockCode=STOCK_CODE description=DESCRIPTION nominal=NOMINAL_CODE serviceFlag=SERVICE_FLAG details=TEXT
        taxCode=TAX_CODE_ID taxRate=TAX_RATE quantity=QTY_ORDER unitPrice=FOREIGN_UNIT_PRICE unitOfSale=UNIT_OF_SALE discount=DISCOUNT_RATE
        departmentNumber=DEPT_NUMBER comment1=COMMENT_1 comment2=COMMENT_2 discountAmount=FOREIGN_DISCOUNT_AMOUNT netAmount=FOREIGN_NET_AMOUNT
        dueDate=DUE_DATE:d
        """);

    public static readonly JsonShape SopItems = new("SOP_ITEM", "ITEMID",
        """
        itemId=ITEMID id=ITEM_NUMBER:n orderNumber=ORDER_NUMBER:s description=DESCRIPTION stockCode=STOCK_CODE qtyOrder=QTY_ORDER
        unitPrice=UNIT_PRICE unitOfSale=UNIT_OF_SALE nominalCode=NOMINAL_CODE deptName=DEPT_NAME netAmount=NET_AMOUNT taxAmount=TAX_AMOUNT
        taxRate=TAX_RATE grossAmount=GROSS_AMOUNT qtyAllocated=QTY_ALLOCATED qtyDelivered=QTY_DELIVERED qtyYetToDispatch=QTY_DESPATCH
        recordCreateDate=RECORD_CREATE_DATE recordModifyDate=RECORD_MODIFY_DATE deleted=RECORD_DELETED +itemNumber=ITEM_NUMBER
        +serviceFlag=SERVICE_FLAG +text=TEXT +comment1=COMMENT_1 +comment2=COMMENT_2 +qtyDespatch=QTY_DESPATCH +qtyLastDespatch=QTY_LAST_DESPATCH
        +foreignUnitPrice=FOREIGN_UNIT_PRICE +foreignDiscountAmount=FOREIGN_DISCOUNT_AMOUNT +discountAmount=DISCOUNT_AMOUNT
        +discountRate=DISCOUNT_RATE +deliveryDate=DELIVERY_DATE +deptNumber=DEPT_NUMBER +taxCodeId=TAX_CODE_ID +taxCode=TAX_CODE
        +fullNetAmount=FULL_NET_AMOUNT +foreignFullNetAmount=FOREIGN_FULL_NET_AMOUNT +foreignNetAmount=FOREIGN_NET_AMOUNT
        +foreignTaxAmount=FOREIGN_TAX_AMOUNT +foreignGrossAmount=FOREIGN_GROSS_AMOUNT +extOrderRef=EXT_ORDER_REF
        +extOrderLineRef=EXT_ORDER_LINE_REF +projectId=PROJECT_ID +dueDate=DUE_DATE +recordDeleted=RECORD_DELETED
        """);
}
