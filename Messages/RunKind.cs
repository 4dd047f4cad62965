namespace Sage50Etl.Messages;

/// <summary>Kinds of runs.</summary>
public static class RunKind
{
    public const string Cycle = "cycle";
    /// <summary>Planned and held: 'approve' applies it.</summary>
    public const string Plan = "plan";
    /// <summary>Only the documents of SSM that are to be sent, between two cycles (D20).</summary>
    public const string Priority = "priority";
}
