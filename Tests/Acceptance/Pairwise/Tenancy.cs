using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>One way the unknowns of a tenant may fall, with what the company's settings say about it.</summary>
internal sealed record Tenancy(SsmSwitches Switches)
{
    /// <summary>Requests a second the tenant allows; null is no limit.</summary>
    public int? Limit { get; init; }
    public Action<JsonObject> Settings { get; init; } = _ => { };
}
