using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>The fields by which a record hangs under another one, and goes with it when that is deleted.</summary>
internal static class ParentFields
{
    private static readonly HashSet<(string Kind, string Parent)> Children =
    [
        (Kind.Contact, Kind.Account),
        (Kind.Address, Kind.Account),
        (Kind.OrderLine, Kind.Order),
        (Kind.ProductRate, Kind.Rate),
        (Kind.ProductRate, Kind.Product),
    ];

    public static IEnumerable<RecordField> Of(string kind) =>
        RecordSchema.Of(kind).Fields.Where(f => f.RefersTo is { } parent && Children.Contains((kind, parent)));
}
