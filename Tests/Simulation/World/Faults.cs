namespace Sage50Etl.Tests.Simulation.World;

/// <summary>Gives out the faults of the present stage when their chance has come, and counts what was given out.</summary>
internal sealed class Faults(IReadOnlyList<Fault> planned)
{
    private readonly Dictionary<string, int> _chances = [];
    private List<Fault> _open = [];

    public Dictionary<FaultKind, int> Met { get; } = [];

    public int Count => Met.Values.Sum();

    /// <summary>From here on the faults of another stage are due; those of the former one that found no chance are dropped.</summary>
    public void Enter(int phase)
    {
        _open = [.. planned.Where(f => f.Phase == phase)];
        _chances.Clear();
    }

    /// <summary>No fault any more.</summary>
    public void End() => (_open, AreOver) = ([], true);

    public bool AreOver { get; private set; }

    /// <summary>One chance for each of the kinds, counted under one name.</summary>
    public Fault? At(string place, params IReadOnlyList<FaultKind> kinds) => At(place, f => kinds.Contains(f.Kind));

    /// <summary>One chance for each of the faults that can be met there.</summary>
    public Fault? At(string place, Func<Fault, bool> canBe)
    {
        var chance = _chances[place] = _chances.GetValueOrDefault(place, -1) + 1;
        if (_open.Find(f => f.Chance == chance && canBe(f)) is not { } fault) return null;

        _open.Remove(fault);
        Met[fault.Kind] = Met.GetValueOrDefault(fault.Kind) + 1;
        return fault;
    }
}
