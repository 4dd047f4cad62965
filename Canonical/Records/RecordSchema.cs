using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Records;

/// <summary>The fields of one kind, taken from its record type, and the way between record, image and JSON.</summary>
public sealed class RecordSchema
{
    private readonly Type _type;

    private RecordSchema(string kind, Type type)
    {
        (Kind, _type) = (kind, type);
        Fields = [.. type.GetProperties().Where(p => p.Name != nameof(CanonicalRecord.Absent)).Select(p => new RecordField(p))];
    }

    public string Kind { get; }
    internal Type RecordType => _type;
    public IReadOnlyList<RecordField> Fields { get; }

    public static RecordSchema Of(string kind) => All[kind];
    public static RecordSchema Of<T>() where T : CanonicalRecord => All.Values.Single(s => s._type == typeof(T));

    public static IReadOnlyDictionary<string, RecordSchema> All { get; } = new RecordSchema[]
    {
        new(Records.Kind.User, typeof(User)), new(Records.Kind.Family, typeof(Family)), new(Records.Kind.Rate, typeof(Rate)),
        new(Records.Kind.Product, typeof(Product)), new(Records.Kind.ProductRate, typeof(ProductRate)),
        new(Records.Kind.Account, typeof(Account)), new(Records.Kind.Address, typeof(Address)), new(Records.Kind.Contact, typeof(Contact)),
        new(Records.Kind.Order, typeof(Order)), new(Records.Kind.OrderLine, typeof(OrderLine)), new(Records.Kind.Invoice, typeof(Invoice)),
    }.ToDictionary(s => s.Kind);

    public RecordField Field(string name) => Fields.First(f => f.Name == name);

    /// <summary>Whether the record means nothing without the field; the fields by which it is found again are among them (D7, D22).</summary>
    public bool Needs(string name) => Fields.Any(f => f.Name == name && f.Required) || NaturalKey.Of(Kind).Contains(name);

    public Image ToImage(CanonicalRecord record) => Image.From(Fields
        .Where(f => !record.Absent.Contains(f.Property.Name))
        .Select(f => KeyValuePair.Create(f.Name, Value(f.Name, f.Property.GetValue(record)))));

    private FieldValue Value(string field, object? value)
    {
        try
        {
            return FieldValue.Of(value);
        }
        catch (FormatException)
        {
            throw new MappingException(Kind, field, null, FieldValue.HalfPair);
        }
    }

    /// <summary>Absent fields stay null in the record and are named in <see cref="CanonicalRecord.Absent"/>.</summary>
    public CanonicalRecord ToRecord(Image image)
    {
        var record = (CanonicalRecord)Activator.CreateInstance(_type)!;
        foreach (var field in Fields) field.Property.SetValue(record, image[field.Name].Value);
        typeof(CanonicalRecord).GetProperty(nameof(CanonicalRecord.Absent))!
            .SetValue(record, Fields.Where(f => image[f.Name].IsAbsent).Select(f => f.Property.Name).ToHashSet());
        return record;
    }

    public static string ToJson(Image image)
    {
        var json = new JsonObject();
        foreach (var (name, value) in image)
            json[name] = value.Value switch
            {
                null => null,
                string text => text,
                decimal number => number,
                bool flag => flag,
                DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                _ => throw new InvalidOperationException($"Field {name} holds {value.Value!.GetType().Name}."),
            };
        return json.ToJsonString();
    }

    // A field that is not the record's is a configured one: text, number or true/false (ExtraField).
    private FieldValue Read(string name, JsonElement value) => Fields.FirstOrDefault(f => f.Name == name)?.Read(value) ?? value.ValueKind switch
    {
        JsonValueKind.Null => FieldValue.Null,
        JsonValueKind.Number => FieldValue.Of(value.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => FieldValue.Of(value.GetBoolean()),
        _ => FieldValue.Of(value.GetString()),
    };

    public Image FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Image.From([.. document.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Name, p.Value)))]);
    }
}
