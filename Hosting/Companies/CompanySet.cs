using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// The companies a process works for, taken from the folder again and again. A file that cannot be used, or a secret that is missing, is its company's trouble
/// alone: a new company is not started, one at work goes on with the settings in force.
/// </summary>
/// <param name="connect">What opens the two systems of a company; left out, the addresses and secrets its file names.</param>
public sealed class CompanySet(ServiceOptions options, TimeProvider time, Func<CompanySettings, CancellationToken, Task<CompanyConnection>>? connect = null)
{
    private readonly Dictionary<string, Seen> _seen = [];
    private Dictionary<string, CompanyState> _states = [];
    private bool _looked;

    public IReadOnlyCollection<CompanyState> States => _states.Values;

    /// <summary>Those that are started.</summary>
    public IReadOnlyList<CompanyConnection> InForce => [.. _states.Values.Select(s => s.InForce).OfType<CompanyConnection>()];

    public IReadOnlyDictionary<string, ConfigurationException> Faults => _states.Values.Where(s => s.Fault is not null).ToDictionary(s => s.Company, s => s.Fault!);

    /// <summary>The first look of a process.</summary>
    /// <exception cref="ConfigurationException">There is no company, or none that can be started.</exception>
    public async Task Start(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        if (InForce.Count > 0) return;
        if (_states.Count == 0) throw None();
        var faults = _states.Values.Select(s => s.Fault!).ToList();
        throw faults.Count == 1 ? faults[0] : new ConfigurationException(faults[0].Code, string.Join(Environment.NewLine, faults.Select((f, i) => i == 0 ? f.Message : $"{f.Code} {f.Message}")));
    }

    /// <summary>Takes what has changed since the last look.</summary>
    /// <returns>The companies whose state is another one now, as it was before and as it is.</returns>
    public async Task<IReadOnlyList<(CompanyState? Before, CompanyState Now)>> Look(CancellationToken cancellationToken)
    {
        var files = Read();
        var wanted = new Dictionary<string, (CompanyConnection? Connection, ConfigurationException? Fault)>();
        foreach (var file in files) wanted[file.Name] = await Connect(file, cancellationToken);
        // A file that went away may come back: whoever wants a company to end says so with 'off' or 'pause'.
        foreach (var lost in _states.Values.Where(s => !wanted.ContainsKey(s.Company)).ToList())
            wanted[lost.Company] = (null, lost.InForce is null ? null : Gone(lost.Company));

        KeepApart(wanted);
        return Take(wanted);
    }

    private List<CompanyFile> Read()
    {
        var paths = CompanyFiles.Paths(options.CompaniesFolder);
        foreach (var gone in _seen.Keys.Except(paths).ToList()) _seen.Remove(gone);
        foreach (var path in paths) _seen[path] = See(path, _seen.GetValueOrDefault(path));
        _looked = true;
        return [.. _seen.Values.Select(s => s.File).OfType<CompanyFile>().Where(Here).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    // What somebody may be writing at this moment is taken when it stood still from one look to the next.
    private Seen See(string path, Seen? known)
    {
        var mark = Mark(path);
        if (!_looked) return new(mark, CompanyFile.Read(path), mark);
        if (known is null || known.Last != mark) return new(known?.Taken, known?.File, mark);
        return known.Taken == mark && known.File?.Text is not null ? known : new(mark, CompanyFile.Read(path), mark);
    }

    private bool Here(CompanyFile file) => options.Site is null || file.Settings is null || file.Settings.Sage50.Site == options.Site;

    private static string? Mark(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return $"{file.LastWriteTimeUtc.Ticks}:{file.Length}";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<(CompanyConnection?, ConfigurationException?)> Connect(CompanyFile file, CancellationToken cancellationToken)
    {
        if (file.Settings is not { } settings) return (null, file.Fault);
        var present = _states.GetValueOrDefault(file.Name)?.InForce;
        try
        {
            if (settings.Sandbox is not null && options.Role is not null)
                throw new ConfigurationException("S50-C-052", $"Company {settings.Company} is a sandbox, which lives inside one process. Run it with 'sage50etl run', or take its file out of {options.CompaniesFolder}.");
            // A sandbox brings its own addresses and needs no secret.
            if (settings.Sandbox is not null && ReferenceEquals(present?.Settings, settings)) return (present, null);
            var connection = connect is null ? CompanyConnection.Of(settings, options.Role is null ? settings.Sage50.Site : options.Site) : await connect(settings, cancellationToken);
            return (present is not null && ReferenceEquals(present.Settings, settings) && present.Secrets == connection.Secrets ? present : connection, null);
        }
        catch (ConfigurationException wrong)
        {
            return (null, wrong);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new ConfigurationException("S50-C-001", $"Company {settings.Company} cannot be started: {Causes.Words(failed)}"));
        }
    }

    // Of companies that share a tenant and cannot be told apart, those at work keep what is in force, and the change that brought it about is not taken.
    private void KeepApart(Dictionary<string, (CompanyConnection? Connection, ConfigurationException? Fault)> wanted)
    {
        foreach (var (company, fault) in Clashes(wanted).Concat(SharedKeys.Clashes(Presently(wanted))))
            if (!ReferenceEquals(wanted[company].Connection, _states.GetValueOrDefault(company)?.InForce)) wanted[company] = (null, fault);
    }

    private IReadOnlyDictionary<string, ConfigurationException> Clashes(Dictionary<string, (CompanyConnection? Connection, ConfigurationException? Fault)> wanted) =>
        SharedTenants.Clashes([.. Presently(wanted).Select(c => c.Settings)]);

    private IEnumerable<CompanyConnection> Presently(Dictionary<string, (CompanyConnection? Connection, ConfigurationException? Fault)> wanted) =>
        [.. wanted.Select(w => w.Value.Connection ?? _states.GetValueOrDefault(w.Key)?.InForce).OfType<CompanyConnection>()];

    private List<(CompanyState? Before, CompanyState Now)> Take(Dictionary<string, (CompanyConnection? Connection, ConfigurationException? Fault)> wanted)
    {
        var now = time.GetUtcNow();
        var states = new Dictionary<string, CompanyState>();
        var changed = new List<(CompanyState?, CompanyState)>();
        foreach (var (company, (connection, fault)) in wanted)
        {
            var before = _states.GetValueOrDefault(company);
            if (before?.InForce is null && connection is null && fault is null) continue;
            var inForce = connection ?? before?.InForce;
            var state = new CompanyState(company, inForce, inForce is null ? null : ReferenceEquals(inForce, before?.InForce) ? before!.Since : now,
                fault, fault is null ? null : before?.Fault?.Message == fault.Message ? before.FaultSince : now);
            states[company] = state;
            if (before is null || !ReferenceEquals(before.InForce, state.InForce) || before.Fault?.Message != fault?.Message) changed.Add((before, state));
        }
        _states = states;
        return changed;
    }

    private ConfigurationException Gone(string company) => new("S50-C-008",
        $"The file of company {company} is not in {options.CompaniesFolder} any more. It goes on with the settings in force until the service starts again; 'sage50etl off {company}' ends it at once.");

    private ConfigurationException None() => new("S50-C-005", options.Site is null
        ? $"There is no company file in {options.CompaniesFolder}. Write one (docs/company.example.json), or run 'sage50etl demo'."
        : $"No company file in {options.CompaniesFolder} has sage50.site {options.Site}. Correct --site, or set it in the files of the companies whose Sage 50 is here.");

    private sealed record Seen(string? Taken, CompanyFile? File, string? Last);
}
