using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>The right to write to one side: (company, Sage) or (tenant credential, SSM).</summary>
public sealed class LaneRow
{
    public string Lane { get; set; } = "";
    public Side Side { get; set; }
    public int Fence { get; set; }
    public int InFlight { get; set; }
    public int MaxInFlight { get; set; }
}
