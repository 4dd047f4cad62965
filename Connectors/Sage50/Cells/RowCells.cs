using System.Text.Json;

namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>
/// The cells of one row under the names of our row type: the source's column of the same name (case aside), else one of the given
/// other names. A column that is not there at all makes ours absent; one that is there and blank makes it null.
/// </summary>
/// <param name="dates">How the source writes dates; left out, as HyperAccounts does.</param>
/// <param name="numbers">Turns a number as the source writes it into digits, point and sign; left out, it is written so.</param>
internal sealed class RowCells(Func<string, string?, DateTime?>? dates = null, Func<string, string>? numbers = null)
{
    public void Load(JsonElement row)
    {
        _cells.Clear();
        _missing.Clear();
        foreach (var property in row.EnumerateObject()) _cells[property.Name] = new Cell(property.Value, null);
    }

    /// <summary>Values as text, under names without underscores.</summary>
    public void Load(IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        _cells.Clear();
        _missing.Clear();
        for (var i = 0; i < names.Count; i++) _cells[names[i]] = new Cell(default, values[i]);
    }

    /// <summary>Columns that were asked for since <see cref="Load"/> and not delivered. Ask last.</summary>
    public IReadOnlySet<string> Absent
    {
        get
        {
            if (_missing.Count != _absent.Count || !_missing.TrueForAll(_absent.Contains)) _absent = new HashSet<string>(_missing);
            return _absent;
        }
    }

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_cells.ContainsKey(name)) return true;
        return false;
    }

    /// <summary>Money that may not be delivered under this name at all; the caller settles what stands in for it.</summary>
    public decimal? Stored(string column) => Has(column) ? Money(column) : null;

    /// <summary>The value, or 0 with the column marked absent.</summary>
    public decimal Settle(string column, decimal? value)
    {
        if (value is null) _missing.Add(column);
        return value ?? 0;
    }

    public void Missing(string column) => _missing.Add(column);

    /// <summary>The parts of the key that can be read, for an account of a malformed row.</summary>
    public string KeyOf(IEnumerable<string> names)
    {
        var key = string.Join('/', names.Select(KeyPart).OfType<string>());
        return key.Length == 0 ? NoKey : key;
    }

    /// <summary>All parts of the key; null where one of them is missing, blank or cannot be read.</summary>
    public IReadOnlyList<string>? KeyParts(IEnumerable<string> names)
    {
        var parts = names.Select(KeyPart).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<string>()];
    }

    /// <summary>Stands where nothing of a key can be read.</summary>
    public const string NoKey = "without a key";

    public string? Text(string column, params ReadOnlySpan<string> otherNames)
    {
        if (Find(column, otherNames) is { } cell) return TextOf(column, cell);
        _missing.Add(column);
        return null;
    }

    public string KeyText(string column, params ReadOnlySpan<string> otherNames) =>
        Text(column, otherNames) ?? throw new CellFault(column, "is empty, and it is the key");

    public int KeyNumber(string column, params ReadOnlySpan<string> otherNames) =>
        IntOrNull(column, otherNames) ?? throw new CellFault(column, "is empty, and it is the key");

    public int Int(string column, params ReadOnlySpan<string> otherNames) => IntOrNull(column, otherNames) ?? 0;

    public int? IntOrNull(string column, params ReadOnlySpan<string> otherNames) =>
        Text(column, otherNames) is { } text ? WholeNumber(column, text) : null;

    /// <summary>T1, 1 and "1" are the same tax code.</summary>
    public int? TaxCode(string column, params ReadOnlySpan<string> otherNames) => Text(column, otherNames) switch
    {
        null => null,
        ['T' or 't', .. var number] => WholeNumber(column, number),
        var number => WholeNumber(column, number),
    };

    public int KeyTaxCode(string column, params ReadOnlySpan<string> otherNames) =>
        TaxCode(column, otherNames) ?? throw new CellFault(column, "is empty, and it is the key");

    public decimal Money(string column, params ReadOnlySpan<string> otherNames) => LooseNumber.Money(Number(column, otherNames));

    /// <summary>Quantities, unit prices, rates: at most six decimals, which is more than Sage keeps.</summary>
    public decimal Exact(string column, params ReadOnlySpan<string> otherNames) => LooseNumber.WithoutNoise(Number(column, otherNames));

    public bool Flag(string column, params ReadOnlySpan<string> otherNames) => Text(column, otherNames)?.ToUpperInvariant() switch
    {
        null or "0" or "N" or "NO" or "FALSE" => false,
        "1" or "-1" or "Y" or "YES" or "TRUE" => true,
        _ => throw new CellFault(column, "is neither yes nor no"),
    };

    public DateOnly? Date(string column, params ReadOnlySpan<string> otherNames) =>
        Stamp(column, otherNames) is { } stamp ? DateOnly.FromDateTime(stamp) : null;

    public DateTime? Stamp(string column, params ReadOnlySpan<string> otherNames) => _dates(column, Text(column, otherNames));

    // A text may hold half a character pair, which cannot even be read.
    private string? KeyPart(string name)
    {
        try
        {
            return _cells.TryGetValue(name, out var cell) && cell.KeyPart is { } part ? Trimmed(part) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private decimal Number(string column, ReadOnlySpan<string> otherNames) =>
        Text(column, otherNames) is { } text ? LooseNumber.Parse(column, _numbers(text)) : 0;

    private Cell? Find(string column, ReadOnlySpan<string> otherNames)
    {
        if (_cells.TryGetValue(column, out var cell)) return cell;
        foreach (var name in otherNames)
            if (_cells.TryGetValue(name, out cell)) return cell;
        return null;
    }

    private static string? TextOf(string column, Cell cell) => cell.Text is { } known ? Trimmed(known) : cell.Json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Trimmed(Words(column, cell.Json)),
        JsonValueKind.Number => cell.Json.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new CellFault(column, "is a list or an object where a single value was expected"),
    };

    private static string Words(string column, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new CellFault(column, "holds half a character or bytes that are no text");
        }
    }

    private static string? Trimmed(string value) => value.Trim(Padding) is { Length: > 0 } text ? text : null;

    private int WholeNumber(string column, string text)
    {
        var value = LooseNumber.Parse(column, _numbers(text));
        return value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue
            ? decimal.ToInt32(value)
            : throw new CellFault(column, "is not a whole number");
    }

    private static readonly char[] Padding = [' ', '\t', '\r', '\n', '\0', '\u00a0'];

    private readonly Dictionary<string, Cell> _cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _missing = [];
    private readonly Func<string, string?, DateTime?> _dates = dates ?? LooseDate.Parse;
    private readonly Func<string, string> _numbers = numbers ?? (text => text);
    private HashSet<string> _absent = [];

    private readonly record struct Cell(JsonElement Json, string? Text)
    {
        public string? KeyPart => Text ?? (Json.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Json.ToString() : null);
    }
}
