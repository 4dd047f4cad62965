namespace Sage50Etl.Transform.Succession;

/// <summary>What a Sage order is that carries the marker of an SSM document without being linked with it.</summary>
public enum SuccessorDecision
{
    /// <summary>A copy, or born in Sage: it gets an SSM record of its own.</summary>
    NewDocument,
    /// <summary>The quotation's order: it takes over the quotation's SSM record.</summary>
    TakesOver,
    /// <summary>The quotation may have been read before it was converted: the next cycle tells.</summary>
    Wait,
}
