using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

internal interface ISageFeeds
{
    Type Row { get; }
    Type Record { get; }
    /// <summary>Record properties this map accounts for.</summary>
    IEnumerable<string> Fields { get; }
    /// <summary>Record properties this row cannot say anything about.</summary>
    IReadOnlySet<string> AbsentIn(SageRow row);
}
