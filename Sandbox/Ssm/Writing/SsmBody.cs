using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Writing;

/// <summary>Turns a written JSON object into field values, or refuses it (ssm-api 5 and 5.1).</summary>
internal sealed class SsmBody(SsmTenant tenant, SsmSwitches switches)
{
    /// <summary>The fields the body sets. A create needs every required field; an update must not clear one.</summary>
    public Dictionary<SsmField, object?> Read(SsmResource resource, JsonElement body, bool creating)
    {
        if (body.ValueKind != JsonValueKind.Object) throw SsmRefusalException.Invalid($"The body for {resource.Path} must be a JSON object.");
        var sets = new Dictionary<SsmField, object?>();
        foreach (var property in body.EnumerateObject())
        {
            if (resource.InBody(property.Name) is { } field) Set(sets, field, property.Value);
            else if (switches.UnknownKeyIsRefused)
                throw SsmRefusalException.Invalid($"The field '{property.Name}' of {resource.Path} is unknown or not writable.");
        }

        foreach (var field in resource.Fields.Where(f => IsRequired(resource, f)))
        {
            var isSet = sets.TryGetValue(field, out var value);
            if (isSet ? value is null : creating) throw SsmRefusalException.Invalid($"The field '{field.BodyName}' of {resource.Path} is required.");
        }

        return sets;
    }

    public bool IsRequired(SsmResource resource, SsmField field) =>
        field.Required || (switches.MandatoryCustomField is { } mandatory && field.IsCustom
            && mandatory.Equals($"{resource.Path}.{field.Name}", StringComparison.OrdinalIgnoreCase));

    private void Set(Dictionary<SsmField, object?> sets, SsmField field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Null) sets[field] = Value(field, value) ?? field.Default;
        else if (switches.NullWrite == SsmNullWrite.Clears) sets[field] = field.Default;
        else if (switches.NullWrite == SsmNullWrite.Refused) throw SsmRefusalException.Invalid($"The field '{field.BodyName}' must not be null.");
    }

    private object? Value(SsmField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Text => Text(field, value),
        FieldKind.Int => Whole(field, value),
        FieldKind.Number => Number(field, value),
        FieldKind.Quantity when switches.DecimalQuantity => Number(field, value),
        FieldKind.Quantity => (decimal)Whole(field, value),
        FieldKind.Bool => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(field, "true or false"),
        FieldKind.Date when value.ValueKind == JsonValueKind.String && SsmDates.TryRead(value.GetString(), out var date) => date,
        FieldKind.Date => throw Wrong(field, "a date"),
        FieldKind.RefList => References(field, value),
        FieldKind.Choice => Choice(field, value),
        _ => Reference(field, value),
    };

    private string? Text(SsmField field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong(field, "a text");
        var text = value.GetString()!;
        if (text.Length == 0) return null;
        if (field.MaxLength is not { } limit || text.Length <= limit) return text;
        if (!switches.OverLongTextIsCut) throw SsmRefusalException.Invalid($"The field '{field.BodyName}' is longer than {limit} characters.");
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    private static decimal Number(SsmField field, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(field, "a number");

    private static int Whole(SsmField field, JsonElement value)
    {
        var number = value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var sent) ? sent : throw Wrong(field, "an integer");
        return decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Wrong(field, "an integer");
    }

    private static int Choice(SsmField field, JsonElement value)
    {
        var number = Whole(field, value);

        return number >= 0 && number < field.Choices.Count
            ? number
            : throw Wrong(field, $"a number from 0 to {field.Choices.Count - 1}");
    }

    private int? Reference(SsmField field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && switches.RefAsObjectIsAccepted && value.TryGetProperty("id", out var inner)) value = inner;
        if (value.ValueKind != JsonValueKind.Number) throw Wrong(field, $"an integer, the id of a record of {field.Table}");
        var id = Whole(field, value);
        // 0 is how live clients write "no value" for a list field (ssm-api 5).
        if (id == 0) return null;
        var row = tenant.Table(field.Table!).Find(id);
        if (field.Table == "countries" && row is null or { IsDeleted: true } && !switches.UnknownCountryIsRefused) return null;
        if (row is null || (field.Table == "countries" && row.IsDeleted))
            throw SsmRefusalException.Invalid($"The field '{field.BodyName}' refers to {field.Table} {id}, which does not exist.");
        if (switches.InactiveOwnerIsRefused && IsOwner(field) && row.Values[tenant.Table("users").Resource["isActive"].Index] is false)
            throw SsmRefusalException.Invalid($"The field '{field.BodyName}' refers to user {id}, who is not active.");
        return id;
    }

    private static bool IsOwner(SsmField field) => field.Table == "users" && field.BodyName.StartsWith("salesRepId", StringComparison.Ordinal);

    private int[] References(SsmField field, JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => Reference(field, item)).OfType<int>()]
        : throw Wrong(field, $"an array of ids of {field.Table}");

    private static SsmRefusalException Wrong(SsmField field, string expected) =>
        SsmRefusalException.Invalid($"The field '{field.BodyName}' must be {expected}.");
}
