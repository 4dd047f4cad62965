using AutoMapper;
using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Canonical.Mapping.ToSage;

internal sealed class SageWriter(IMapper mapper, MappingSettings settings, IReadOnlyList<ExtraField> back)
{
    private const int ContactAddress = 1;

    public CustomerWrite Customer(Image image, IReadOnlySet<string> fields, string accountRef, bool creating)
    {
        var account = Record(Kind.Account, image.Only(f => fields.Contains(f) && (creating || f is not ("currency" or "owner"))), clear: !creating);
        var write = (CustomerWrite)mapper.Into(typeof(CustomerWrite), account) with { AccountRef = accountRef };
        if (((Account)account).Owner is { } rep) write = AnalysisColumn.Write(write, settings.RepColumn, rep);
        if (settings.Potentials() is { } marker && fields.Contains("status") && image["status"].Text is { } status)
            write = AnalysisColumn.Write(write, marker.Column, status == AccountStatus.Potential ? marker.Value : creating ? null : "");
        foreach (var field in back.Where(f => fields.Contains(f.Key) && !image[f.Key].IsAbsent))
            write = AnalysisColumn.Write(write, field.Column!, image[field.Key].Text ?? (creating ? null : ""));
        return write;
    }

    public IReadOnlyList<TooLong> Exceeded(string kind, Image image) =>
    [
        .. SageLimits.Exceeded(kind, image),
        .. back.Where(f => f.Kind == kind && image[f.Key].Text?.Length > SageLimits.Analysis)
            .Select(f => new TooLong(f.Key, SageLimits.Analysis, image[f.Key].Text!.Length)),
    ];

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
