using System.Reflection;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>
/// Pauses between attempts are jittered from the framework's shared random numbers, which take no seed. Those of this one thread are set to a known state
/// before each story, so that a seed is one history; where the framework has changed inside, the run says so instead of pretending.
/// </summary>
internal static class Randomness
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static void Begin(ulong seed)
    {
#pragma warning disable RS0030 // It is the very one that is tamed here.
        _ = Random.Shared.Next();
        var shared = Random.Shared.GetType().GetField("t_random", Hidden)?.GetValue(null);
#pragma warning restore RS0030
        var dice = Dice.Of(seed, "shared");
        foreach (var name in new[] { "_s0", "_s1", "_s2", "_s3" })
        {
            var field = shared?.GetType().GetField(name, Hidden) ?? throw new InvalidOperationException("This framework keeps its random numbers in another way; see Randomness.cs.");
            field.SetValue(shared, field.FieldType == typeof(ulong) ? dice.Next() : (object)(uint)dice.Next());
        }
    }
}
