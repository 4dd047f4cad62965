namespace Sage50Etl.Tests.Simulation.World;

/// <summary>Numbers from a seed, the same on every version of the framework. A draw under a name does not move the draws under other names.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Other dice, made from this seed and a name; nothing is drawn from these.</summary>
    public static Dice Of(ulong seed, string name)
    {
        var state = seed ^ 0xcbf29ce484222325;
        foreach (var letter in name) state = (state ^ letter) * 0x100000001b3;
        return new(Mixed(state));
    }

    public ulong Next()
    {
        _state += 0x9e3779b97f4a7c15;
        return Mixed(_state);
    }

    /// <summary>From 0 to one below <paramref name="below"/>.</summary>
    public int Below(int below) => below <= 1 ? 0 : (int)(Next() % (ulong)below);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
