namespace Sage50Etl.Load.Documents;

/// <summary>Our one line in a document's internal comment, told by its beginning. Pure; what people wrote stays as it is.</summary>
public static class InternalNote
{
    public const string Mark = "Sage 50: ";
    private const int Longest = 250;

    public static string Made(string number, bool quotation) => $"{(quotation ? "quotation" : "order")} {number} made; prices, discounts and taxes are Sage's";

    public static string NotSent(string reason) => "not sent yet: " + reason;

    /// <summary>The comment with the note in it, in place of the note before.</summary>
    public static string In(string? comment, string note)
    {
        var line = Line(note);
        if (string.IsNullOrEmpty(comment)) return line;
        var end = comment.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = comment.Split(end).ToList();
        var own = lines.FindIndex(l => l.StartsWith(Mark, StringComparison.Ordinal));
        if (own < 0) lines.Add(line);
        else lines[own] = line;
        return string.Join(end, lines);
    }

    private static string Line(string note)
    {
        var line = Mark + string.Join(' ', note.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..(Longest - 3)] + "...";
    }
}
