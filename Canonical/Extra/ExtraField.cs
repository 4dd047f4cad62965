using System.Globalization;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Mapping.FromSsm;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Extra;

/// <summary>
/// A configured field of a kind. In images it stands under its SSM key (Z_...), as text, decimal or true/false; a date is text, year first.
/// It is merged, hashed and staged like any other field.
/// </summary>
public sealed class ExtraField
{
    private readonly FieldValue _constant;
    private readonly CustomField _reader;

    private ExtraField(string kind, string key, FieldType type, FieldValue constant)
    {
        (Kind, Key, Type, _constant) = (kind, key, type, constant);
        _reader = new(kind, key, key);
    }

    public string Kind { get; }
    /// <summary>The tenant's custom field, and the name of the field in images.</summary>
    public string Key { get; }
    public FieldType Type { get; }
    /// <summary>ODBC column; null for a constant and for what is known of a payment.</summary>
    public string? Column { get; private init; }
    /// <summary>One of <see cref="InvoicePayment.Fields"/> where the value is of a payment (INV-08).</summary>
    public string? Payment { get; private init; }
    /// <summary>Edits in SSM reach Sage.</summary>
    public bool Back { get; private init; }

    /// <summary>All of a company: mapping.fields, and the payment fields of customFields.invoice. The settings have been validated.</summary>
    public static IReadOnlyList<ExtraField> Of(MappingSettings settings) =>
    [
        .. settings.Fields.Select(f => new ExtraField(f.Record, f.Ssm, TypeOf(f), Constant(f)) { Column = f.Sage, Back = f.Direction == FieldDirection.Both }),
        .. InvoicePayment.Fields.Where(p => settings.CustomField(Records.Kind.Invoice, p.Key) is not null)
            .Select(p => new ExtraField(Records.Kind.Invoice, settings.CustomField(Records.Kind.Invoice, p.Key)!, p.Value, FieldValue.Absent) { Payment = p.Key }),
    ];

    internal FieldValue Read(SageRow row)
    {
        if (!_constant.IsAbsent) return _constant;
        if (Column is null || SageColumns.Find(row.GetType(), Column) is not { } property || row.Absent.Contains(property.Name)) return FieldValue.Absent;
        return Guarded(() => Value(property.GetValue(row), Type));
    }

    internal FieldValue Read(SsmRecord record) =>
        _reader.IsIn(record) ? Guarded(() => Value(_reader.Read(record, ValueType), Type)) : FieldValue.Absent;

    private Type ValueType => Type switch
    {
        FieldType.Number => typeof(decimal), FieldType.Flag => typeof(bool), FieldType.Date => typeof(DateOnly), _ => typeof(string),
    };

    private FieldValue Guarded(Func<FieldValue> read)
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            throw new MappingException(Kind, Key, null, FieldValue.HalfPair);
        }
    }

    internal static FieldValue Value(object? value, FieldType type) => value switch
    {
        null => FieldValue.Null,
        DateOnly day => FieldValue.Of(Day(day)),
        DateTime at => FieldValue.Of(Day(DateOnly.FromDateTime(at))),
        string text => FieldValue.Of(text),
        _ when type != FieldType.Text => FieldValue.Of(value),
        bool flag => FieldValue.Of(flag ? "Yes" : "No"),
        decimal number => FieldValue.Of(number.ToString("0.######", CultureInfo.InvariantCulture)),
        _ => FieldValue.Of(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The value of a constant; null where the text is none of its type.</summary>
    internal static FieldValue? Parse(string text, FieldType type) => type switch
    {
        FieldType.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(number) : null,
        FieldType.Flag => bool.TryParse(text, out var flag) ? FieldValue.Of(flag) : null,
        FieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? FieldValue.Of(Day(day)) : null,
        _ => FieldValue.Of(text) is { HasValue: true } value ? value : null,
    };

    private static FieldType TypeOf(FieldMapping field) =>
        field.Type ?? (field.Sage is { } column ? SageColumns.TypeOf(field.Record, column) : null) ?? FieldType.Text;

    private static FieldValue Constant(FieldMapping field) => field.Value is { } text ? Parse(text, TypeOf(field)) ?? FieldValue.Absent : FieldValue.Absent;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
