using Sage50Etl.Canonical.Settings;
using Sage50Etl.Transform.Guards;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Hosting.Settings;

/// <summary>One company file: companies/&lt;company&gt;.json. Secrets are not in it; see <see cref="CompanySecrets"/>.</summary>
public sealed record CompanySettings
{
    /// <summary>Letters, digits and dash, up to 40; equals the file name.</summary>
    public required string Company { get; init; }
    /// <summary>The company is the sandbox's: the simulated servers are started with the program and their addresses taken.</summary>
    public SandboxSettings? Sandbox { get; init; }
    public required Sage50Settings Sage50 { get; init; }
    public required SsmSettings Ssm { get; init; }
    public ScheduleSettings Schedule { get; init; } = new();
    public AccountSettings Accounts { get; init; } = new();
    public QuoteSettings Quotes { get; init; } = new();
    public OrderSettings Orders { get; init; } = new();
    public UserSettings Users { get; init; } = new();
    public MappingSettings Mapping { get; init; } = new();
    public GuardLimits Guards { get; init; } = new();
    /// <summary>Conflict policy by "kind.field": sageWins, ssmWins, newest, ask.</summary>
    public IReadOnlyDictionary<string, ConflictPolicy> Conflicts { get; init; } = new Dictionary<string, ConflictPolicy>();
    /// <summary>How edit times are compared for the policy newest.</summary>
    public ConflictClock ConflictClock { get; init; } = new();
    /// <summary>SSM records made before this day are never created in Sage 50 (D1). Left out: the day of the first run.</summary>
    public DateOnly? GoLive { get; init; }
    /// <summary>SSM ids by kind (account, contact, order) that are created in Sage 50 although they are older than goLive (D1).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> GoLiveExcept { get; init; } = new Dictionary<string, IReadOnlyList<int>>();
    /// <summary>By kind, whether a record that Sage alone writes is created again when somebody deletes it in SSM (D29); true where it is left out.</summary>
    public IReadOnlyDictionary<string, bool> Recreate { get; init; } = new Dictionary<string, bool>();
    public int MappingVersion { get; init; } = 1;
}
