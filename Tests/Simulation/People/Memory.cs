namespace Sage50Etl.Tests.Simulation.People;

/// <summary>One value that somebody typed into one field.</summary>
internal sealed record Typed(DateTimeOffset At, bool InSage, string Contact, string Field, string Value)
{
    /// <summary>The other side takes it.</summary>
    public bool Fits { get; init; } = true;
}

/// <summary>A document a rep asked Sage for.</summary>
internal sealed record AskedFor(int Id, bool Quotation, IReadOnlyList<(string Product, int Quantity)> Lines)
{
    /// <summary>At some time it was not signed.</summary>
    public bool WasFree { get; set; } = true;

    /// <summary>The document it was cloned from, by its external id.</summary>
    public string? Like { get; init; }
}

/// <summary>A second record of SSM for somebody who is there already, with his external id or only his name.</summary>
internal sealed record Cloned(string Resource, int Id, int Original, string Key);

/// <summary>What was given to another customer before its own was deleted.</summary>
internal sealed record Moved(string Resource, int Id, string? Key, int To, string From);

/// <summary>What somebody decided about a conflict.</summary>
internal sealed record Decided(DateTimeOffset At, string Record, string Field, string Value);

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

    /// <summary>Keys of Sage that somebody deleted there, or gave another code.</summary>
    public HashSet<string> DeletedInSage { get; } = [];

    /// <summary>SSM records that somebody deleted there, by resource and external id.</summary>
    public HashSet<string> DeletedInSsm { get; } = [];

    public List<(string Resource, int Id)> Restored { get; } = [];

    public List<Cloned> Clones { get; } = [];

    public List<Moved> Moved { get; } = [];

    public List<Decided> Decided { get; } = [];

    /// <summary>Parked records of which somebody said that they are records of their own.</summary>
    public HashSet<string> Separated { get; } = [];
}
