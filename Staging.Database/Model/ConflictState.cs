namespace Sage50Etl.Staging.Database.Model;

/// <summary>States of a conflict.</summary>
public static class ConflictState
{
    /// <summary>The rules decided; the loser is kept here.</summary>
    public const string Settled = "settled";
    /// <summary>A person has to decide.</summary>
    public const string Open = "open";
    /// <summary>A person has decided and the next plans carry it out.</summary>
    public const string Resolved = "resolved";
    /// <summary>Carried out, or there is nothing to decide any more.</summary>
    public const string Closed = "closed";

    /// <summary>States a plan looks at again.</summary>
    public static IReadOnlyList<string> Unfinished { get; } = [Open, Resolved];
}
