namespace Sage50Etl.Sandbox.Sage50;

internal enum SageColumnKind { Text, Number, Amount, Date, Timestamp }

/// <summary>A column of the v24 driver: kind and, for text, its length in characters.</summary>
internal sealed record SageColumn(string Name, SageColumnKind Kind, int Length)
{
    public static SageColumn Parse(string word)
    {
        var (name, type) = (word[..word.IndexOf(':', StringComparison.Ordinal)], word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return type[0] switch
        {
            'V' => new SageColumn(name, SageColumnKind.Text, int.Parse(type.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
            'L' => new SageColumn(name, SageColumnKind.Text, 32767),
            'D' => new SageColumn(name, SageColumnKind.Amount, 0),
            'A' => new SageColumn(name, SageColumnKind.Date, 0),
            'T' => new SageColumn(name, SageColumnKind.Timestamp, 0),
            _ => new SageColumn(name, SageColumnKind.Number, 0),
        };
    }

    /// <summary>
    /// The declared type keeps Sage's word, so that an ODBC driver over the file reports it; blank text and zero are what Sage stores for nothing.
    /// </summary>
    public string Declaration(bool key) => Kind switch
    {
        SageColumnKind.Text => $"\"{Name}\" VARCHAR({Length}) NOT NULL DEFAULT ''",
        SageColumnKind.Amount => $"\"{Name}\" DOUBLE NOT NULL DEFAULT 0",
        SageColumnKind.Date => $"\"{Name}\" DATE",
        SageColumnKind.Timestamp => $"\"{Name}\" TIMESTAMP",
        _ when key => $"\"{Name}\" INTEGER",
        _ => $"\"{Name}\" INTEGER NOT NULL DEFAULT 0",
    };

    public object? Nothing => Kind switch
    {
        SageColumnKind.Text => "",
        SageColumnKind.Amount => 0m,
        SageColumnKind.Number => 0,
        _ => null,
    };
}
