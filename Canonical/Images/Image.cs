using System.Collections;

namespace Sage50Etl.Canonical.Images;

/// <summary>What one side holds of one record: canonical field name to value. A field that is not there is absent.</summary>
public sealed class Image : IEnumerable<KeyValuePair<string, FieldValue>>
{
    private readonly SortedDictionary<string, FieldValue> _fields = new(StringComparer.Ordinal);

    public static Image Empty { get; } = new();

    public FieldValue this[string field] => _fields.GetValueOrDefault(field);

    public int Count => _fields.Count;
    public IEnumerable<string> Names => _fields.Keys;

    public Image With(string field, FieldValue value)
    {
        var copy = new Image();
        foreach (var (name, old) in _fields) copy._fields[name] = old;
        if (value.IsAbsent) copy._fields.Remove(field);
        else copy._fields[field] = value;
        return copy;
    }

    /// <summary>This image with the given fields taken from another one.</summary>
    public Image With(IEnumerable<string> fields, Image from) => fields.Aggregate(this, (image, field) => image.With(field, from[field]));

    public Image Only(Func<string, bool> keep) => From(_fields.Where(f => keep(f.Key)));

    public static Image From(IEnumerable<KeyValuePair<string, FieldValue>> fields)
    {
        var image = new Image();
        foreach (var (name, value) in fields)
            if (!value.IsAbsent) image._fields[name] = value;
        return image;
    }

    /// <summary>From staged values: a missing key is absent.</summary>
    public static Image FromValues(IEnumerable<KeyValuePair<string, object?>> values) =>
        From(values.Select(v => KeyValuePair.Create(v.Key, FieldValue.Of(v.Value))));

    public IReadOnlyDictionary<string, object?> ToValues() => _fields.ToDictionary(f => f.Key, f => f.Value.Value);

    public bool SameAs(Image other) => Count == other.Count && this.All(f => other[f.Key] == f.Value);

    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator() => _fields.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
