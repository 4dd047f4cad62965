using AutoMapper;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Canonical.Mapping.ToSage;

internal sealed class SageWriter(IMapper mapper, MappingSettings settings)
{
    private const int ContactAddress = 1;

    public CustomerWrite Customer(Image image, IReadOnlySet<string> fields, string accountRef, bool creating)
    {
        var account = Record(Kind.Account, image.Only(f => fields.Contains(f) && (creating || f is not ("currency" or "owner"))), clear: !creating);
        var write = (CustomerWrite)mapper.Into(typeof(CustomerWrite), account) with { AccountRef = accountRef };
        return ((Account)account).Owner is { } rep ? AnalysisColumn.Write(write, settings.RepColumn, rep) : write;
    }

    public AddressWrite Contact(Image image, IReadOnlySet<string> fields, string accountRef, int? addressRef)
    {
        var contact = Record(Kind.Contact, image.Only(fields.Contains), clear: addressRef is not null);
        return (AddressWrite)mapper.Into(typeof(AddressWrite), contact) with
        {
            AccountRef = accountRef, AddressRef = addressRef, AddressType = addressRef is null ? ContactAddress : null,
        };
    }

    /// <summary>Sage leaves a null alone and clears on an empty text (sage50-access 4.1).</summary>
    private static CanonicalRecord Record(string kind, Image image, bool clear)
    {
        var schema = RecordSchema.Of(kind);
        var record = schema.ToRecord(image);
        if (clear)
            foreach (var field in schema.Fields.Where(f => f.Type == typeof(string) && image[f.Name].IsNull && SageLimits.Of(kind).ContainsKey(f.Name)))
                field.Property.SetValue(record, "");
        return record;
    }
}
