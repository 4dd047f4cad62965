using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>The people on both sides, by what they do. Whom it meets is drawn from who is there at that moment; who is not there is let be.</summary>
internal sealed partial class Crowd
{
    private readonly SimulatedWorld _world;
    public Crowd(SimulatedWorld world) => _world = world;

    public Memory Memory { get; } = new();

    /// <summary>What can be done, and how often it is.</summary>
    public static IReadOnlyList<(string What, int Weight)> Known => [.. Deeds.Select(d => (d.Key, d.Value.Weight))];

    private SageCompanyStore Sage => _world.Sage.Store;
    private SsmTenantStore Ssm => _world.Ssm.Store;

    public void Do(Deed deed)
    {
        try
        {
            Deeds[deed.What].Do(this, new Dice(deed.Seed));
        }
        catch (SsmRefusalException refused)
        {
            _world.Note($"people: {deed.What} was refused: {refused.Message}");
        }
    }

    private void Did(string what) => _world.Note("people: " + what);

    private string Unique(Dice dice) => $"{_world.Timeline.Now:ddHHmmss}{dice.Below(100):00}";

    private string Phone(Dice dice) => "0" + Unique(dice);

    // Not the one whose name has a letter that Sage cannot hold.
    private static int Rep(Dice dice) => dice.One(SandboxPeople.Reps.Where(r => r.FirstName != "Tomasz").ToList()).UserId;

    private List<JsonObject> Live(string resource) => [.. Ssm.All(resource).Where(IsLive)];

    private static bool IsLive(JsonObject record) => record["deleted"] is not JsonValue deleted || (deleted.TryGetValue<bool>(out var gone) ? !gone : deleted.GetValue<int>() == 0);

    private static int Id(JsonObject record) => record["id"]!.GetValue<int>();

    private static string? Text(JsonObject record, string field) => record[field] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static int? Ref(JsonObject record, string field) => record[field] is JsonObject reference ? reference["id"]!.GetValue<int>() : null;

    private int Entry(string list, string field, string value) => Id(Live(list).First(e => Text(e, field) == value));

    private static string Cell(IReadOnlyDictionary<string, object?> row, string column) => Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? "";

    private static int Number(IReadOnlyDictionary<string, object?> row, string column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
