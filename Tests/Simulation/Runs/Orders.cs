using System.Globalization;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>What a simulating process is to do.</summary>
internal sealed record Orders(IReadOnlyList<ulong> Seeds)
{
    public bool Calm { get; init; }
    public bool Json { get; init; }
    public bool History { get; init; }
    public bool Shrink { get; init; }
    /// <summary>Prints each story as a file that can be kept.</summary>
    public bool Tell { get; init; }
    /// <summary>Stories from files, which are played after the seeds.</summary>
    public IReadOnlyList<KeptStory> Stories { get; init; } = [];
    /// <summary>Begins no further seed after so many seconds.</summary>
    public int Seconds { get; init; } = int.MaxValue;
    /// <summary>Ends at the first seed that does not end well.</summary>
    public bool UntilBad { get; init; }
    /// <summary>Deeds (d3) and faults (f0) that are kept; null keeps all.</summary>
    public IReadOnlySet<string>? Kept { get; init; }
    /// <summary>What is broken on purpose, in a copy of the product.</summary>
    public string? Planted { get; init; }

    /// <exception cref="FormatException">With one clear line.</exception>
    public static Orders Of(IReadOnlyList<string> words)
    {
        var orders = new Orders([]);
        var seeds = new List<ulong>();
        var stories = new List<KeptStory>();
        for (var i = 0; i < words.Count; i++)
            orders = words[i] switch
            {
                "--calm" => orders with { Calm = true },
                "--json" => orders with { Json = true },
                "--history" => orders with { History = true },
                "--shrink" => orders with { Shrink = true },
                "--tell" => orders with { Tell = true },
                "--until-bad" => orders with { UntilBad = true },
                "--seconds" => orders with { Seconds = (int)Number(After(words, ref i)) },
                "--keep" => orders with { Kept = After(words, ref i).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet() },
                "--plant" => orders with { Planted = After(words, ref i) },
                _ when words[i].StartsWith('-') => throw new FormatException($"'{words[i]}' is no option. Use --calm, --history, --shrink, --tell, --keep, --plant, --until-bad, --seconds or --json."),
                _ when words[i].EndsWith(".json", StringComparison.OrdinalIgnoreCase) => Added(orders, stories, words[i]),
                _ => Added(orders, seeds, words[i]),
            };
        return seeds.Count + stories.Count > 0 ? orders with { Seeds = seeds, Stories = stories } : throw new FormatException("No seed was named. A seed is a whole number, or two with two dots between, or a file of a story: simulate 7 100..199 kept.json");
    }

    public static ulong Number(string word) => ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{word}' is no seed. A seed is a whole number, such as 7.");

    private static Orders Added(Orders orders, List<ulong> seeds, string word)
    {
        var ends = word.Split("..");
        var (from, to) = (Number(ends[0]), Number(ends[^1]));
        for (var seed = from; seed <= to; seed++) seeds.Add(seed);
        return orders;
    }

    private static Orders Added(Orders orders, List<KeptStory> stories, string word)
    {
        stories.Add(KeptStory.Read(word));
        return orders;
    }

    private static string After(IReadOnlyList<string> words, ref int at) => ++at < words.Count ? words[at] : throw new FormatException($"Something has to follow '{words[at - 1]}'.");
}
