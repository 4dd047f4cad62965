using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Settings;

internal static class SettingsCheck
{
    private static readonly string[] Analysis = ["ANALYSIS_1", "ANALYSIS_2", "ANALYSIS_3"];
    private static readonly string[] OfDocuments = [.. Analysis, "TAKEN_BY"];

    private static readonly Dictionary<string, string[]> Mappable = MappingDefaults.CustomFields.ToDictionary(k => k.Key, k => k.Value.Keys.ToArray());

    public static IEnumerable<string> Of(MappingSettings settings) =>
    [
        .. Columns(settings), .. Labels(settings), .. Custom(settings), .. FieldMappingCheck.Of(settings), .. TooLong(settings), .. Products(settings),
        .. Invoices(settings), .. Countries(settings), .. Rest(settings),
    ];

    private static IEnumerable<string> Columns(MappingSettings s)
    {
        if (!Analysis.Contains(s.RepColumn)) yield return Unknown("repColumn", s.RepColumn, Analysis);
        if (!Analysis.Contains(s.MarkerColumn)) yield return Unknown("markerColumn", s.MarkerColumn, Analysis);
        if (s.DocumentRepColumn is { } column && !OfDocuments.Contains(column)) yield return Unknown("documentRepColumn", column, OfDocuments);
        if (s.RepColumn == s.MarkerColumn || s.DocumentRep == s.MarkerColumn)
            yield return $"markerColumn {s.MarkerColumn} is also a rep column: a marker would overwrite the rep. Name another free analysis column.";
        if (s.Potentials() is not { } potential) yield break;
        if (!Analysis.Contains(potential.Column)) yield return Unknown("potentialMarker.column", potential.Column, Analysis);
        if (potential.Column == s.MarkerColumn || potential.Column == s.RepColumn || s.Fields.Any(f => f.Record == Kind.Account && f.Sage == potential.Column))
            yield return $"potentialMarker.column {potential.Column} holds the representative, the marker or a custom field. Name another free analysis column.";
        if (string.IsNullOrWhiteSpace(potential.Value) || potential.Value.Length > SageLimits.Analysis || !SageCharacters.CanHold(potential.Value))
            yield return $"potentialMarker.value must be a text of up to {SageLimits.Analysis} characters that Sage 50 can store.";
    }

    private static string Unknown(string setting, string value, string[] known) => $"{setting} '{value}' is not known. Use one of {string.Join(", ", known)}.";

    private static IEnumerable<string> Labels(MappingSettings s)
    {
        foreach (var state in s.States())
            if (string.IsNullOrWhiteSpace(s.OrderStatusLabels.GetValueOrDefault(state)))
                yield return $"orderStatusLabels has no label for {state}. Name the status of the tenant that means it.";
        var states = OrderState.All.Concat(OrderState.OfInvoices).ToList();
        foreach (var state in s.OrderStatusLabels.Keys.Except(states))
            yield return $"orderStatusLabels names '{state}', which is no order state. Use one of {string.Join(", ", states)}.";
        foreach (var label in Repeated(s.OrderStatusLabels.Values.Append("")))
            yield return $"orderStatusLabels uses '{label}' for two states, so it could not be read back. Give each state a label of its own.";
        if (string.IsNullOrWhiteSpace(s.ClientLabel) || Same(s.ClientLabel, s.PotentialLabel))
            yield return $"clientLabel '{s.ClientLabel}' must be there and differ from potentialLabel. Name the two account statuses of the tenant.";
    }

    private static IEnumerable<string> Custom(MappingSettings s)
    {
        foreach (var (kind, fields) in s.CustomFields)
        {
            foreach (var (field, key) in fields)
            {
                if (!Mappable.GetValueOrDefault(kind, []).Contains(field))
                    yield return $"customFields.{kind}.{field} is not a field that needs a custom field. Remove it.";
                if (key.Length > 0 && !key.StartsWith("Z_", StringComparison.Ordinal))
                    yield return $"customFields.{kind}.{field} is '{key}'; SSM custom fields begin with Z_. Use the name the tenant's schema shows.";
            }
            foreach (var key in Repeated(fields.Values.Where(k => k.Length > 0)))
                yield return $"customFields.{kind} uses {key} for two fields. Give each a field of its own.";
        }
    }

    // A part of these is another value, or none: a key, a code, an address of mail or web.
    private static readonly string[] Whole = ["country", "currency", "status", "taxCode", "email", "website", "vatNumber"];

    private static IEnumerable<string> TooLong(MappingSettings s)
    {
        foreach (var (name, policy) in s.TooLong)
            if (name.Split('.') is not [var kind, var field] || !RecordSchema.All.TryGetValue(kind, out var schema) || !IsText(s, schema, field))
                yield return $"tooLong names '{name}', which is no text field. Use kind.field, such as account.name.";
            else if (policy is TooLongPolicy.Cut or TooLongPolicy.CutAndTransliterate
                && (Whole.Contains(field) || (kind, field) is (Kind.Address, "description") || (NaturalKey.Of(kind).Contains(field) && field != "name")))
                yield return $"tooLong would cut {name}, of which a part means something else. Only transliterate or refuse is possible there.";
    }

    private static bool IsText(MappingSettings s, RecordSchema schema, string field) =>
        schema.Fields.Any(f => f.Name == field && f.Type == typeof(string) && (f.RefersTo is null || f.Name == "owner"))
        || s.Fields.Any(f => f.Record == schema.Kind && f.Ssm == field);

    private static IEnumerable<string> Products(MappingSettings s) =>
        MappingDefaults.ServiceProducts.Keys
            .Where(code => string.IsNullOrWhiteSpace(s.ServiceProducts.GetValueOrDefault(code)))
            .Select(code => $"serviceProducts has nothing for {code}. Name the external id of the SSM product that stands for such lines.");

    private static IEnumerable<string> Invoices(MappingSettings s)
    {
        if (s.InvoicesAs == InvoicesAs.Sales) yield break;
        if (s.LedgerInvoices)
            yield return "ledgerInvoices needs invoicesAs sales: a ledger row has no lines for a salesorder (INV-05). Set one of the two back.";
        if (s.Fields.Any(f => f.Record == Kind.Invoice) || s.CustomFields.GetValueOrDefault(Kind.Invoice)?.Values.Any(key => key.Length > 0) == true)
            yield return "fields and customFields of invoice need invoicesAs sales: as salesorders invoices have the fields of order (INV-05). "
                + "Take them out, or name them for order.";
    }

    private static IEnumerable<string> Countries(MappingSettings s) =>
        from country in s.Countries
        where !IsCode(country.Key) || !IsCode(country.Value)
        select $"countries gives '{country.Value}' for '{country.Key}'. Both must be codes of two capital letters, such as XK: RS.";

    private static bool IsCode(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper);

    private static IEnumerable<string> Rest(MappingSettings s)
    {
        if (string.IsNullOrWhiteSpace(s.FirstNameFiller) || s.FirstNameFiller.Any(char.IsWhiteSpace))
            yield return "firstNameFiller must be one word, because SSM demands a first name. The usual one is -.";
        if (s.AcceptedContactTypes.Count == 0 || s.AcceptedContactTypes.Any(t => t is not (1 or 2)))
            yield return "acceptedContactTypes may hold 1 (contact) and 2 (registered address); 0 is a delivery address.";
        if (s.QuoteValidityDays < 1) yield return $"quoteValidityDays {s.QuoteValidityDays} must be at least 1.";
        if (s.CompanyCodeField.Length > 0 && !s.CompanyCodeField.StartsWith("Z_", StringComparison.Ordinal))
            yield return $"companyCodeField is '{s.CompanyCodeField}'; SSM custom fields begin with Z_. Use the name the tenant's schema shows.";
        if (s.ExtIdPrefix.Any(char.IsWhiteSpace)) yield return $"extIdPrefix '{s.ExtIdPrefix}' must not hold blanks.";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) =>
        texts.Where(t => t.Length > 0).GroupBy(t => t.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
