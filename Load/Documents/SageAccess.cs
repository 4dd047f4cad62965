using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Load.Documents;

/// <summary>What making a document needs of one Sage company.</summary>
public sealed record SageAccess(ISage50Reader Reader, ISage50Writer Writer, ISage50Prices Prices, ISage50LineDefaults LineDefaults);
