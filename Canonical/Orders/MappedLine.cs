using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Orders;

/// <param name="Key">ITEMID, or ORDER_NUMBER:carriage.</param>
/// <param name="Note">What SSM could not hold as it stands in Sage, for the report; null when nothing was changed.</param>
public sealed record MappedLine(string Key, OrderLine Line, string? Note = null);
