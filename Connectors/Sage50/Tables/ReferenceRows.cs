using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>Tax codes, currencies and countries. Without a flag of its own, currency 1 is the base currency (sage50-access 6).</summary>
internal static class ReferenceRows
{
    public static TaxCode ToTaxCode(RowCells c) => new()
    {
        Number = c.KeyTaxCode(nameof(TaxCode.Number), "index", "taxCode", "taxCodeId"),
        Description = c.Text(nameof(TaxCode.Description)),
        Rate = c.Exact(nameof(TaxCode.Rate), "taxRate"),
        RecordCreateDate = c.Stamp(nameof(TaxCode.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(TaxCode.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(TaxCode.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static Currency ToCurrency(RowCells c) => new()
    {
        Number = c.KeyNumber(nameof(Currency.Number), "id"),
        Code = c.KeyText(nameof(Currency.Code)),
        Name = c.Text(nameof(Currency.Name)),
        Rate = c.Exact(nameof(Currency.Rate), "exchangeRate"),
        BaseCurrency = c.Has(nameof(Currency.BaseCurrency)) ? c.Flag(nameof(Currency.BaseCurrency)) : c.Int(nameof(Currency.Number), "id") == 1,
        RecordCreateDate = c.Stamp(nameof(Currency.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(Currency.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(Currency.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static CountryCode ToCountry(RowCells c) => new()
    {
        Code = c.KeyText(nameof(CountryCode.Code)),
        Name = c.Text(nameof(CountryCode.Name)),
        EuMember = c.Flag(nameof(CountryCode.EuMember)),
        RecordCreateDate = c.Stamp(nameof(CountryCode.RecordCreateDate), "createdDate"),
        RecordModifyDate = c.Stamp(nameof(CountryCode.RecordModifyDate), "modifiedDate"),
        RecordDeleted = c.Flag(nameof(CountryCode.RecordDeleted), "deleted", "deletedFlag"),
        Absent = c.Absent,
    };

    public static DeletedRecord ToDeleted(RowCells c) => new()
    {
        ForeignRef = c.KeyText(nameof(DeletedRecord.ForeignRef)),
        DeletionDateTime = c.Stamp(nameof(DeletedRecord.DeletionDateTime)),
        Absent = c.Absent,
    };
}
