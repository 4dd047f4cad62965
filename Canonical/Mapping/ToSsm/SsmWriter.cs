using System.Globalization;
using System.Text.Json.Nodes;
using AutoMapper;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

internal sealed class SsmWriter(IMapper mapper, MappingSettings settings, ReferenceLists lists)
{
    private const int TopFamily = -1;

    public JsonObject Body(string kind, Image image, IReadOnlySet<string> fields)
    {
        var sent = image.Only(fields.Contains);
        var body = BodyRecord(kind, sent);
        var json = new JsonObject();
        foreach (var key in KeysOf(kind))
            if (!sent[key.Field].IsAbsent) json[key.Key] = SsmBodies.Json(key.Property.GetValue(body));
        foreach (var (field, value) in sent)
            if (settings.CustomField(kind, field) is { } custom) json[custom] = SsmBodies.Json(value.Value);
        if (kind == Kind.Account && settings.CompanyCodeField.Length > 0 && !sent["companyCode"].IsAbsent)
            json[settings.CompanyCodeField] = SsmBodies.Json(sent["companyCode"].Value);
        return json;
    }

    public JsonObject CreateBody(string kind, Image image, IReadOnlySet<string> fields)
    {
        var json = CreateExtras(kind);
        foreach (var (key, value) in Body(kind, image, fields))
            if (value is not null) json[key] = value.DeepClone();
        if (kind == Kind.Order && TaxNote(image) is { } note) json["internalComment"] = note;
        return json;
    }

    // A tenant without a field for Sage's tax shows it where a person reads it (D12).
    private string? TaxNote(Image order) => settings.CustomField(Kind.Order, "tax") is null && order["tax"].Value is decimal tax
        ? string.Create(CultureInfo.InvariantCulture, $"Sage 50: tax {tax:0.00}{(order["gross"].Value is decimal gross ? $", gross {gross:0.00}" : "")} {order["currency"].Text}").TrimEnd()
        : null;

    public IReadOnlyList<JsonNode?> ClearForms(string kind, string key)
    {
        var native = SsmBodies.KeysOf(kind).FirstOrDefault(k => k.Key == key);
        var type = native?.Property.PropertyType ?? RecordSchema.Of(kind).Field(FieldOf(kind, key)).Type;
        if (type == typeof(int?)) return [0, null];
        if (type == typeof(string)) return ["", null];
        return type == typeof(DateOnly) || type == typeof(DateOnly?) ? [null, ""] : [null];
    }

    public string FieldOf(string kind, string key) => SsmBodies.KeysOf(kind).FirstOrDefault(k => k.Key == key)?.Field
        ?? RecordSchema.Of(kind).Fields.First(f => settings.CustomField(kind, f.Name) == key).Name;

    public string? FieldOrNone(string kind, string key)
    {
        var native = SsmBodies.KeysOf(kind).FirstOrDefault(k => string.Equals(k.Key, key, StringComparison.OrdinalIgnoreCase))?.Field;
        if (native is not null) return native;

        var custom = RecordSchema.Of(kind).Fields.FirstOrDefault(f => string.Equals(settings.CustomField(kind, f.Name), key, StringComparison.OrdinalIgnoreCase));
        return custom?.Name ?? settings.Fields.FirstOrDefault(f => f.Record == kind && string.Equals(f.Ssm, key, StringComparison.OrdinalIgnoreCase))?.Ssm;
    }

    /// <summary>Canonical fields that the SSM keys stand for.</summary>
    public IEnumerable<string> FieldsOf(string kind, IReadOnlySet<string> keys) =>
        SsmBodies.Has(kind) ? KeysOf(kind).Where(k => keys.Contains(k.Key)).Select(k => k.Field).Distinct() : [];

    public JsonObject CreateExtras(string kind) => kind switch
    {
        Kind.Account => new() { ["branchId"] = Branch(kind), ["salesRepId1"] = Admin(kind, "owner") },
        Kind.Contact => new() { ["salesRepId"] = Admin(kind, "owner") },
        Kind.Order => new() { ["branchId"] = Branch(kind), ["salesRepId"] = Admin(kind, "rep") },
        Kind.Invoice => new() { ["salesRepId"] = Admin(kind, "rep"), ["salesRepExtId"] = lists.SalesRepExtId(null) },
        Kind.Family => new() { ["idParent"] = TopFamily },
        _ => [],
    };

    public IReadOnlyList<TooLong> Exceeded(string kind, Image image, IReadOnlyDictionary<string, int> lengths)
    {
        var texts = SsmBodies.KeysOf(kind).Where(k => k.Property.PropertyType == typeof(string) && k.Key != "salesRepExtId").ToList();
        var body = BodyRecord(kind, image.Only(field => texts.Exists(k => k.Field == field)));
        var native = texts.Select(k => (k.Key, k.Field, Text: (string?)k.Property.GetValue(body)));
        var custom = image.Select(f => (Key: settings.CustomField(kind, f.Key) ?? "", Field: f.Key, f.Value.Text));
        return [.. from text in native.Concat(custom)
                   where text.Text is not null && lengths.TryGetValue(text.Key, out var limit) && text.Text.Length > limit
                   select new TooLong(text.Field, lengths[text.Key], text.Text!.Length)];
    }

    // A contact's type is its job title only where the settings say so (CON-04).
    private IEnumerable<SsmKey> KeysOf(string kind) => settings.JobTitle == JobTitleTarget.ContactType ? SsmBodies.KeysOf(kind)
        : SsmBodies.KeysOf(kind).Where(k => (kind, k.Field, k.Key) is not (Kind.Contact, "jobTitle", "typeId"));

    // Only the requested fields are mapped: a value that is not sent must not be able to refuse the record.
    private object BodyRecord(string kind, Image sent) => mapper.Into(SsmBodies.TypeOf(kind), RecordSchema.Of(kind).ToRecord(sent));

    private int Branch(string kind) => lists.DefaultBranchId
        ?? throw new MappingException(kind, "branchId", null,
            "SSM shows no branch, and demands one at creation. Create a branch, or give the key's user rights to see it.");

    private int Admin(string kind, string field) => lists.AdminUserId
        ?? throw new MappingException(kind, field, null,
            "No admin user is configured for records without an owner (USR-12). Name one in the configuration.");
}
