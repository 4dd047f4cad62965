namespace Sage50Etl.Tests.Simulation.People;

/// <summary>One value that somebody typed into one field.</summary>
internal sealed record Typed(DateTimeOffset At, bool InSage, string Contact, string Field, string Value);

/// <summary>A document a rep asked Sage for.</summary>
internal sealed record AskedFor(int Id, bool Quotation, IReadOnlyList<(string Product, int Quantity)> Lines);

/// <summary>The judge's plain model: what people did, in their own words and without any rule of the product.</summary>
internal sealed class Memory
{
    /// <summary>Values of contacts, which both sides may change.</summary>
    public List<Typed> Typed { get; } = [];

    /// <summary>Names of customers entered in SSM.</summary>
    public List<string> CustomersOfSsm { get; } = [];

    /// <summary>Names of contacts entered in SSM, with the name or key of their customer.</summary>
    public List<string> ContactsOfSsm { get; } = [];

    public List<AskedFor> Documents { get; } = [];

    /// <summary>Keys of Sage that somebody deleted there.</summary>
    public HashSet<string> DeletedInSage { get; } = [];

    /// <summary>SSM records that somebody deleted there, by resource and external id.</summary>
    public HashSet<string> DeletedInSsm { get; } = [];
}
