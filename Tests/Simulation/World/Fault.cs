using System.Globalization;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>One thing that goes wrong.</summary>
/// <param name="Phase">The stage of the story in which it does; 0 is the first load.</param>
/// <param name="Chance">At which chance of that stage, counted from 0.</param>
/// <param name="Size">How long or how much, from 0 to 99; what it means depends on the kind.</param>
internal sealed record Fault(string Name, int Phase, FaultKind Kind, int Chance, int Size)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: stage {Phase}, {Kind} at chance {Chance}, size {Size}");
}
