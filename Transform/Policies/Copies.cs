using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Policies;

/// <summary>A document copied in SSM with the number of the first one gets its own number once it stands in Sage (D21). Pure.</summary>
public static class Copies
{
    public static KindPolicy Renumbered(KindPolicy policy, RecordState state) => !state.NumberCopied ? policy : policy with
    {
        Fields = policy.Fields.Values.Select(f => f.Field == "number" ? f with { ToSsm = Flow.Always } : f).ToDictionary(f => f.Field),
    };
}
