using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Records;

/// <summary>One side's image as the other side would hold it (D2): references through links.</summary>
public static class SideForm
{
    /// <param name="partner">SSM id of (kind, Sage key), or null.</param>
    /// <param name="missing">Called with field, kind and key for a reference without partner; its field then holds a text that equals nothing.</param>
    public static Image ToSsm(string kind, Image sage, Func<string, string, string?> partner, Action<string, string, string> missing) =>
        ReferenceTranslation.Translate(RecordSchema.Of(kind), sage, partner, missing);

    /// <summary>A user SSM does not name any more leaves the field out instead of waiting.</summary>
    public static Image ToSage(string kind, Image ssm, Func<string, string, string?> partner, Action<string, string, string> missing)
    {
        var unknown = new List<string>();
        var image = ReferenceTranslation.Translate(RecordSchema.Of(kind), ssm, partner, (field, k, key) =>
        {
            if (k == Kind.User) unknown.Add(field);
            else missing(field, k, key);
        });
        return unknown.Aggregate(image, (i, field) => i.With(field, FieldValue.Absent));
    }
}
