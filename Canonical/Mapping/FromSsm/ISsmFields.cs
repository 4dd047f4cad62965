using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal interface ISsmFields
{
    Type Ssm { get; }
    Type Record { get; }
    /// <summary>Record properties this map accounts for.</summary>
    IEnumerable<string> Fields { get; }
    /// <summary>Record properties that stand in a custom field which this tenant does not deliver.</summary>
    IReadOnlySet<string> AbsentIn(SsmRecord record);
}
