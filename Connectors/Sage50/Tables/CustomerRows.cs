using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>SALES_LEDGER and SALES_DEL_ADDR as api/searchSalesLedger and api/searchCustomerAddress deliver them.</summary>
internal static class CustomerRows
{
    public static SalesLedger ToCustomer(RowCells c) => new()
    {
        AccountRef = c.KeyText(nameof(SalesLedger.AccountRef)),
        Name = c.Text(nameof(SalesLedger.Name)),
        Address1 = c.Text(nameof(SalesLedger.Address1)),
        Address2 = c.Text(nameof(SalesLedger.Address2)),
        Address3 = c.Text(nameof(SalesLedger.Address3)),
        Address4 = c.Text(nameof(SalesLedger.Address4)),
        Address5 = c.Text(nameof(SalesLedger.Address5)),
        CountryCode = c.Text(nameof(SalesLedger.CountryCode)),
        ContactName = c.Text(nameof(SalesLedger.ContactName)),
        TradeContact = c.Text(nameof(SalesLedger.TradeContact)),
        Telephone = c.Text(nameof(SalesLedger.Telephone), "telephoneNumber"),
        Telephone2 = c.Text(nameof(SalesLedger.Telephone2)),
        Fax = c.Text(nameof(SalesLedger.Fax)),
        EMail = c.Text(nameof(SalesLedger.EMail)),
        WebAddress = c.Text(nameof(SalesLedger.WebAddress), "www"),
        VatRegNumber = c.Text(nameof(SalesLedger.VatRegNumber), "vatNumber"),
        Analysis1 = c.Text(nameof(SalesLedger.Analysis1)),
        Analysis2 = c.Text(nameof(SalesLedger.Analysis2)),
        Analysis3 = c.Text(nameof(SalesLedger.Analysis3)),
        AccountOnHold = c.Flag(nameof(SalesLedger.AccountOnHold), "onHold"),
        InactiveFlag = c.Flag(nameof(SalesLedger.InactiveFlag), "inactiveAccount"),
        StatusText = c.Text(nameof(SalesLedger.StatusText), "accountStatusText"),
        Currency = c.Int(nameof(SalesLedger.Currency)),
        PricingRef = c.Text(nameof(SalesLedger.PricingRef), "priceListRef"),
        DefTaxCode = c.TaxCode(nameof(SalesLedger.DefTaxCode)),
        DefNomCode = c.Text(nameof(SalesLedger.DefNomCode)),
        DiscountRate = c.Exact(nameof(SalesLedger.DiscountRate)),
        CreditLimit = c.Money(nameof(SalesLedger.CreditLimit)),
        Balance = c.Money(nameof(SalesLedger.Balance)),
        Terms = c.Text(nameof(SalesLedger.Terms)),
        PaymentDueDays = c.Int(nameof(SalesLedger.PaymentDueDays)),
        TurnoverYtd = c.Money(nameof(SalesLedger.TurnoverYtd)),
        PriorYear = c.Money(nameof(SalesLedger.PriorYear)),
        FirstInvDate = c.Date(nameof(SalesLedger.FirstInvDate)),
        LastInvDate = c.Date(nameof(SalesLedger.LastInvDate)),
        LastPaymentDate = c.Date(nameof(SalesLedger.LastPaymentDate)),
        AveragePayDays = c.Exact(nameof(SalesLedger.AveragePayDays)),
        DeptNumber = c.Int(nameof(SalesLedger.DeptNumber)),
        RecordCreateDate = c.Stamp(nameof(SalesLedger.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(SalesLedger.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(SalesLedger.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static SalesDelAddr ToAddress(RowCells c) => new()
    {
        AccountRef = c.KeyText(nameof(SalesDelAddr.AccountRef)),
        AddressRef = c.KeyNumber(nameof(SalesDelAddr.AddressRef), "addressNumber"),
        AddressType = c.Int(nameof(SalesDelAddr.AddressType)),
        AddressTypeName = c.Text(nameof(SalesDelAddr.AddressTypeName)),
        Description = c.Text(nameof(SalesDelAddr.Description)),
        Name = c.Text(nameof(SalesDelAddr.Name)),
        ContactName = c.Text(nameof(SalesDelAddr.ContactName), "contact"),
        ContactRole = c.Text(nameof(SalesDelAddr.ContactRole), "role"),
        Address1 = c.Text(nameof(SalesDelAddr.Address1), "addressLine1"),
        Address2 = c.Text(nameof(SalesDelAddr.Address2), "addressLine2"),
        Address3 = c.Text(nameof(SalesDelAddr.Address3), "addressLine3"),
        Address4 = c.Text(nameof(SalesDelAddr.Address4), "addressLine4"),
        Address5 = c.Text(nameof(SalesDelAddr.Address5), "addressLine5"),
        CountryCode = c.Text(nameof(SalesDelAddr.CountryCode)),
        Telephone = c.Text(nameof(SalesDelAddr.Telephone)),
        Telephone2 = c.Text(nameof(SalesDelAddr.Telephone2)),
        Fax = c.Text(nameof(SalesDelAddr.Fax)),
        EMail = c.Text(nameof(SalesDelAddr.EMail)),
        Notes = c.Text(nameof(SalesDelAddr.Notes)),
        RecordCreateDate = c.Stamp(nameof(SalesDelAddr.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(SalesDelAddr.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(SalesDelAddr.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };
}
