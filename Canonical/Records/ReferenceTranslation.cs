using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Records;

/// <summary>Puts the references of an image into the other side's form. Everything else is the same on both sides.</summary>
public static class ReferenceTranslation
{
    /// <param name="partner">The other side's key of (kind, key), or null when there is none.</param>
    /// <param name="missing">Called with field, kind and key for a reference without partner; its field becomes a text that equals nothing.</param>
    public static Image Translate(RecordSchema schema, Image image, Func<string, string, string?> partner, Action<string, string, string> missing)
    {
        foreach (var field in schema.Fields.Where(f => f.RefersTo is not null && image[f.Name].HasValue))
        {
            var key = image[field.Name].Text!;
            if (partner(field.RefersTo!, key) is { } other) image = image.With(field.Name, FieldValue.Of(other));
            else
            {
                missing(field.Name, field.RefersTo!, key);
                image = image.With(field.Name, FieldValue.Of($"no partner of {field.RefersTo} {key}"));
            }
        }
        return image;
    }

    /// <summary>The references an image holds: kind and key.</summary>
    public static IEnumerable<(string Kind, string Key)> References(RecordSchema schema, Image image) => schema.Fields
        .Where(f => f.RefersTo is not null && image[f.Name].HasValue)
        .Select(f => (f.RefersTo!, image[f.Name].Text!));
}
