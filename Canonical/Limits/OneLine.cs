using System.Text;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Limits;

/// <summary>White space that people do not see: line ends and tabs become a blank where the target takes one line (D22).</summary>
public static class OneLine
{
    // Texts of several lines on both sides.
    private static readonly HashSet<(string Kind, string Field)> Several =
        [(Kind.Product, "description"), (Kind.OrderLine, "description"), (Kind.Order, "comment")];

    /// <summary>Keys stay as they are: they are compared with what is linked. Configured fields stay too, for nothing says how many lines they take.</summary>
    public static Image Of(string kind, Image image)
    {
        var schema = RecordSchema.Of(kind);
        foreach (var field in schema.Fields.Where(f => f.Type == typeof(string) && f.RefersTo is null && !Several.Contains((kind, f.Name)) && !IsKey(kind, f.Name)))
            if (image[field.Name].Text is { } text && text.Any(Unseen)) image = image.With(field.Name, FieldValue.Of(Of(text)));
        return image;
    }

    private static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u200B' or '\uFEFF') continue;
            if (!Unseen(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString();
    }

    private static bool Unseen(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u200B' or '\uFEFF';

    private static bool IsKey(string kind, string field) => NaturalKey.Of(kind).Contains(field) && field is not ("name" or "description");
}
