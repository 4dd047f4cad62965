using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;

namespace Sage50Etl.Load;

/// <summary>What writing needs to know of one company.</summary>
public sealed record LoadContext(CompanyScope Scope, LoadSettings Settings, ITarget Ssm, ITarget Sage)
{
    public required IDocumentSource DocumentSource { get; init; }
    public required IDocumentTarget DocumentTarget { get; init; }

    public ITarget Target(Side side) => side == Side.Ssm ? Ssm : Sage;
}
