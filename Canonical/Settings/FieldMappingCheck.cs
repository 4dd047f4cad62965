using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Settings;

/// <summary>What is wrong with mapping.fields by itself; what the tenant lacks is <see cref="TenantFieldCheck"/>.</summary>
internal static class FieldMappingCheck
{
    private static readonly string[] Analysis = ["ANALYSIS_1", "ANALYSIS_2", "ANALYSIS_3"];

    public static IEnumerable<string> Of(MappingSettings settings) =>
        settings.Fields.SelectMany(f => Entry(settings, f).Select(p => $"fields: {f.Record}.{f.Ssm} {p}")).Concat(Repeated(settings));

    private static IEnumerable<string> Entry(MappingSettings s, FieldMapping f)
    {
        if (!SageColumns.Kinds.Contains(f.Record))
        {
            yield return $"names the record '{f.Record}'. Use one of {string.Join(", ", SageColumns.Kinds)}.";
            yield break;
        }
        if (!f.Ssm.StartsWith("Z_", StringComparison.Ordinal) || f.Ssm.Length < 3)
            yield return $"has '{f.Ssm}' as ssm; custom fields of SSM begin with Z_. Use the name the tenant's schema shows.";
        if (f.Sage is null == f.Value is null) yield return "needs either sage (a column) or value (a constant), one of the two.";
        foreach (var problem in f.Sage is { } column ? Column(s, f, column) : Constant(f)) yield return problem;
    }

    private static IEnumerable<string> Column(MappingSettings s, FieldMapping f, string column)
    {
        if (SageColumns.TypeOf(f.Record, column) is not { } own)
        {
            yield return $"names the column {column}, which is not among those read of {SageColumns.Table(f.Record)}. Correct it, or leave the entry out.";
            yield break;
        }
        if (f.Type is { } type && type != own && type != FieldType.Text)
            yield return $"asks for {Word(type)}, but {column} holds {Word(own)}. Leave type out, or use text.";
        if (column == s.MarkerColumn && f.Record == Kind.Account) yield return $"takes {column}, which is markerColumn (D17). Name another column.";
        if (column == (f.Record == Kind.Account ? s.RepColumn : s.DocumentRep) && f.Record is Kind.Account or Kind.Order or Kind.Invoice)
            yield return $"takes {column}, which holds the representative (D17). Name another column.";
        if (f.Direction == FieldDirection.Both && (f.Record != Kind.Account || !Analysis.Contains(column) || (f.Type ?? own) != FieldType.Text))
            yield return $"goes both ways, but only text in {string.Join(", ", Analysis)} of account can be written. Set direction to toSsm.";
    }

    private static IEnumerable<string> Constant(FieldMapping f)
    {
        if (f.Value is not null && ExtraField.Parse(f.Value, f.Type ?? FieldType.Text) is null)
            yield return $"has a value that is not {Word(f.Type ?? FieldType.Text)}. Numbers have a point, dates are 2026-01-31, flags true or false.";
        if (f.Direction == FieldDirection.Both) yield return "is a constant and cannot go both ways. Set direction to toSsm.";
    }

    private static IEnumerable<string> Repeated(MappingSettings s) =>
        from field in s.Fields.Select(f => (Kind: f.Record, Key: f.Ssm)).Concat(s.CustomFields.SelectMany(k => k.Value.Values.Select(key => (Kind: k.Key, Key: key))))
        where field.Key.Length > 0
        group field by (field.Kind, field.Key.ToUpperInvariant()) into same
        where same.Count() > 1 && s.Fields.Any(f => f.Record == same.Key.Kind && string.Equals(f.Ssm, same.First().Key, StringComparison.OrdinalIgnoreCase))
        select $"fields: {same.Key.Kind}.{same.First().Key} is the target of {same.Count()} entries (fields and customFields). Give each a field of its own.";

    private static string Word(FieldType type) => type switch
    {
        FieldType.Number => "a number", FieldType.Flag => "true or false", FieldType.Date => "a date", _ => "text",
    };
}
