using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>
/// A story in a file of its own, as Tests/Simulation/Kept holds them: every deed with the seed that decides on whom and how, every fault,
/// and the settings.
/// It stays what it is when other seeds come to mean something else.
/// </summary>
/// <param name="Once">What it once did to the user, in one sentence.</param>
internal sealed record KeptStory(string Once, Story Story)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="FormatException">With one clear line.</exception>
    public static KeptStory Read(string file)
    {
        try
        {
            return Of(File.ReadAllText(file));
        }
        catch (Exception odd) when (odd is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new FormatException($"'{file}' is no story: {odd.Message.Split('\n')[0]}");
        }
    }

    public static KeptStory Of(string text) => JsonSerializer.Deserialize<KeptStory>(text, Options) is { Story: { Deeds: not null, Faults: not null } } kept ? kept
        : throw new JsonException("It needs a story with deeds and faults.");

    /// <summary>A line for the settings, and one for each deed and fault.</summary>
    public string Text()
    {
        var settings = JsonSerializer.SerializeToNode(Story, Options)!.AsObject();
        settings.Remove("deeds");
        settings.Remove("faults");
        var plain = JsonSerializer.SerializeToNode(new Story(0, [], []), Options)!.AsObject();
        // What is as in a story without any settings need not be said.
        foreach (var name in settings.Where(s => s.Key != "seed" && JsonNode.DeepEquals(s.Value, plain[s.Key])).Select(s => s.Key).ToList()) settings.Remove(name);

        var text = new StringBuilder("{\n  \"once\": ").Append(JsonSerializer.Serialize(Once, Options)).Append(",\n  \"story\": {\n    ");
        text.AppendJoin(", ", settings.Select(s => $"\"{s.Key}\": {s.Value?.ToJsonString(Options) ?? "null"}"));
        Add(text, "deeds", Story.Deeds);
        Add(text, "faults", Story.Faults);
        return text.Append("\n  }\n}\n").ToString();
    }

    private static void Add<T>(StringBuilder text, string name, IReadOnlyList<T> lines)
    {
        text.Append(",\n    \"").Append(name).Append("\": [");
        text.AppendJoin(",", lines.Select(l => "\n      " + JsonSerializer.Serialize(l, Options)));
        text.Append(lines.Count > 0 ? "\n    ]" : "]");
    }
}
