using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;

namespace Sage50Etl.Load;

/// <summary>What writing needs to know of one company.</summary>
public sealed record LoadContext(CompanyScope Scope, LoadSettings Settings, ITarget Ssm, ITarget Sage)
{
    public required IDocumentSource DocumentSource { get; init; }
    public required IDocumentTarget DocumentTarget { get; init; }
    /// <summary>Asked before every batch; null in a context that has no systems behind it.</summary>
    public ICompanyIdentity? Identity { get; init; }
    /// <summary>A target-form image as the settings make it fit; the same as the plan's (mapping.tooLong).</summary>
    public Func<Side, string, Image, Image> Fit { get; init; } = (_, _, image) => image;

    /// <summary>Null where the tenant is the company's own.</summary>
    public ITenantOwners? Owners { get; init; }

    /// <summary>Null when no notes are wanted (quotes.notes).</summary>
    public IDocumentNotes? Notes { get; init; }

    /// <summary>SSM as something that takes several records in one call; null where nothing is written so (PRD-06).</summary>
    public IBatchTarget? Batches { get; init; }

    public ITarget Target(Side side) => side == Side.Ssm ? Ssm : Sage;
}
