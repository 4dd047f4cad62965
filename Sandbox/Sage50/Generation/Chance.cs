namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Seeded chance for one record: the same seed, kind and index always give the same record, so none has to be kept.</summary>
internal sealed class Chance(int seed, string kind, int index)
{
    private readonly Random _random = new(Mix(seed, kind, index));

    public bool OneIn(int n) => _random.Next(n) == 0;

    public int Between(int from, int to) => _random.Next(from, to + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public decimal Pence(int from, int to) => _random.Next(from, to + 1) / 100m;

    private static int Mix(int seed, string kind, int index)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var c in kind) hash = (hash ^ c) * 16777619u;
            hash = (hash ^ (uint)seed) * 16777619u;
            hash = (hash ^ (uint)index) * 16777619u;
            return (int)((hash ^ (hash >> 15)) * 2246822519u & 0x7FFFFFFF);
        }
    }
}
