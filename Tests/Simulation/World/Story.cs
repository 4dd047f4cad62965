using System.Globalization;
using System.Text.Json.Serialization;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Sandbox;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>What somebody is going to do: when, after the beginning of a stage, and the seed that decides on whom and how.</summary>
internal sealed record Deed(string Name, int Phase, int Second, string What, ulong Seed)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: stage {Phase}, second {Second}: {What}");
}

/// <summary>All that a seed decides beforehand: which processes there are, what people do, what goes wrong. The rest follows from it.</summary>
internal sealed record Story(ulong Seed, IReadOnlyList<Deed> Deeds, IReadOnlyList<Fault> Faults)
{
    public const int Customers = 6;

    /// <summary>Stages after the first load.</summary>
    public int Stages { get; init; } = 2;

    /// <summary>The first load is played too, and not taken as done.</summary>
    public bool FromTheStart { get; init; }

    /// <summary>Null is a process that does everything.</summary>
    public IReadOnlyList<EndpointRole?> Roles { get; init; } = [null];

    public int RequestsPerSecond { get; init; }

    /// <summary>Hours for which the machines sleep before a stage.</summary>
    public int Night { get; init; }

    /// <summary>Fields of contacts that moved on both sides are put before a person, and not decided by a rule.</summary>
    public bool Asks { get; init; }

    /// <summary>More creates or updates of a stream than this are held for a person; 0 leaves the limits as they are.</summary>
    public int MostChanges { get; init; }

    /// <summary>Whoever approves takes up to so many minutes between looking and saying yes, and now and then says no.</summary>
    public int LateMinutes { get; init; }

    /// <summary>Every kind that can goes to SSM in batches.</summary>
    public bool Bulk { get; init; }

    /// <summary>Customers, contacts and products are read whole only so often, and by what changed in between; 0 is each time.</summary>
    public int SweepMinutes { get; init; }

    /// <summary>
    /// The stage before which the settings for batches, sweeps and conflicts are turned round and every process is started anew; 0 is
    /// never.
    /// </summary>
    public int ChangesAt { get; init; }

    /// <summary>The names of deeds and faults as the seed made them, which they keep in a shorter story.</summary>
    [JsonIgnore]
    public IEnumerable<string> Kept => [.. Deeds.Select(d => d.Name), .. Faults.Select(f => f.Name)];

    /// <summary>The same story without the rest.</summary>
    public Story Keeping(IReadOnlySet<string> names) => this with { Deeds = [.. Deeds.Where(d => names.Contains(d.Name))], Faults = [.. Faults.Where(f => names.Contains(f.Name))] };

    private static readonly string[] ContactFields = ["phone", "phone2", "email", "jobTitle"];

    /// <summary>The same with other settings.</summary>
    public Story TurnedRound() => this with { Bulk = !Bulk, SweepMinutes = SweepMinutes == 0 ? 20 : 0, Asks = !Asks };

    private static readonly string[] InBatches = ["product", "productRate", "account", "contact", "invoice"];

    public CompanySettings Settings() => new()
    {
        Company = SimulatedWorld.Company,
        Sage50 = new Sage50Settings { Address = new("http://127.0.0.1:9/"), ReadTimeoutSeconds = 20, WriteTimeoutSeconds = 5, MasterSweepMinutes = SweepMinutes },
        Ssm = new SsmSettings
        {
            Tenant = SimulatedWorld.Company, RequestsPerSecond = RequestsPerSecond, MaxInFlight = 2, CallTimeoutSeconds = 5, TimeZone = "UTC", Bulk = Bulk ? InBatches : [],
            AdminUser = SandboxPeople.Connector.Email, KeyUser = SandboxPeople.Connector.Email,
        },
        Conflicts = Asks ? ContactFields.ToDictionary(f => "contact." + f, _ => ConflictPolicy.Ask) : new(),
        Guards = MostChanges == 0 ? new() : new() { Creates = new(MostChanges, 100), Updates = new(MostChanges, 100), Deletes = new(1, 100) },
        Schedule = new() { EveryMinutes = ScheduleSettings.FloorMinutes },
        Quotes = new QuoteSettings { QuietSeconds = 0, PollSeconds = 0 },
        Users = new UserSettings { Map = SandboxPeople.Reps.SelectMany(r => r.SageTexts.Select(t => (Text: t, r.Email))).ToDictionary(t => t.Text, t => t.Email) },
    };
}
