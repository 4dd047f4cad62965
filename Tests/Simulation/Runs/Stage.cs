using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>Plays stages of a story in a world, with somebody who approves what is held, and lets time jump where nobody does anything.</summary>
internal sealed class Stage(SimulatedWorld world, Crowd crowd)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(9);
    private bool _ended;
    private readonly Dice _mood = Dice.Of(world.Seed, "approvals");
    private DateTimeOffset? _heldSince;
    private Shown? _shown;
    private DateTimeOffset _confirmsFrom;

    public async Task Play(int phase)
    {
        world.Note($"stage {phase} begins");
        world.Faults.Enter(phase);
        var end = world.Timeline.Now + Length;
        foreach (var deed in world.Story.Deeds.Where(d => d.Phase == phase))
            world.Timeline.After(TimeSpan.FromSeconds(deed.Second), null, () => crowd.Do(deed));
        var times = world.Story.Deeds.Where(d => d.Phase == phase).Select(d => world.Timeline.Now + TimeSpan.FromSeconds(d.Second)).Append(end).Order().ToList();
        await Until(() => world.Timeline.Now >= end, times);
    }

    /// <summary>The first load, approved.</summary>
    public async Task FirstLoad()
    {
        world.Faults.Enter(0);
        var longest = world.Timeline.Now + TimeSpan.FromHours(5);
        await Until(() => Cycles(0) > 0 || world.Timeline.Now > longest, [longest]);
        if (Cycles(0) == 0) world.Wrongs.Add("I8: the first load did not end within five hours.");
    }

    /// <summary>Without faults, until so many cycles that began from now on are over.</summary>
    public async Task Settle(int cycles)
    {
        // By their numbers: what a process with a wrong clock began has a wrong time.
        var last = world.Look(db => db.Runs.Max(r => (long?)r.Id) ?? 0);
        var longest = world.Timeline.Now + TimeSpan.FromHours(3);
        await Until(() => Cycles(last) >= cycles || world.Timeline.Now > longest, [longest]);
        if (Cycles(last) < cycles) world.Wrongs.Add($"I8: {cycles} cycles did not come about within three hours without faults: {Runs()}");
    }

    /// <summary>
    /// What a wrong clock left among the waits is taken for its work after three hours; what is gone in Sage is seen with the next sweep.
    /// </summary>
    public async Task Outwait()
    {
        var minutes = world.Faults.Met.ContainsKey(FaultKind.ClockJumps) ? 200 : world.Story.SweepMinutes > 0 ? world.Story.SweepMinutes + 10 : 0;
        if (minutes == 0) return;

        var end = world.Timeline.Now + TimeSpan.FromMinutes(minutes);
        await Until(() => world.Timeline.Now >= end, [end]);
    }

    private async Task Until(Func<bool> done, IReadOnlyList<DateTimeOffset> times)
    {
        _ended = false;
        void Watch()
        {
            if (_ended) return;
            Approve();
            if (world.IsIdle && times.FirstOrDefault(t => t > world.Timeline.Now) is var next && next != default) Doze(next);
            if (done()) _ended = true;
            else world.Timeline.After(Look, null, Watch);
        }
        Watch();
        await world.Timeline.Until(() => _ended);
    }

    // Endpoints that nobody hears of for half a minute are taken for dead.
    private void Doze(DateTimeOffset next)
    {
        var longest = world.Story.Roles[0] is null ? TimeSpan.FromSeconds(45) : TimeSpan.FromSeconds(20);
        var left = next - world.Timeline.Now;
        world.Timeline.Sleep(left < longest ? left : longest);
    }

    // A person looks at what is held, and lets it go on: at once, or after a while, or says no.
    private void Approve()
    {
        if (_shown is { IsAsked: true }) Watch(_shown);
        Confirm();
        if (world.Look(db => db.Runs.AsNoTracking().FirstOrDefault(r => r.State == RunState.Held && r.ApprovedAt == null)) is not { } run)
        {
            _heldSince = null;
            return;
        }
        if (_heldSince is null || _shown?.Run != run.Id || _shown.Pass != run.Pass)
        {
            _heldSince = world.Timeline.Now;
            _shown = Shown.Of(world, run);
        }
        var late = !world.Faults.AreOver && world.Story.LateMinutes > 0;
        var waits = TimeSpan.FromSeconds(20 + (late ? _mood.Below(2) + (run.Id * 37 % (world.Story.LateMinutes * 60)) : 0));
        if (world.Timeline.Now - _heldSince < waits || world.Look(db => db.Requests.AsNoTracking().Any(r => r.State == "open"))) return;
        _heldSince = null;
        if (late && _mood.Chance(25)) world.Ask("approve", "reject:" + _shown.Name);
        else
        {
            world.Ask("approve", _shown.Name);
            _shown = _shown with { IsAsked = true };
        }
    }

    // A customer got another code, and more than two records with it: a person says that this is so (D26).
    private void Confirm()
    {
        if (world.Timeline.Now < _confirmsFrom) return;
        _confirmsFrom = world.Timeline.Now + TimeSpan.FromMinutes(1);
        if (world.Look(db => db.Steps.AsNoTracking().Any(s => s.Code == "S50-E-012" && db.Runs.Max(r => r.Id) - s.RunId < 2))) world.Ask("keys");
    }

    // What was approved is what was shown (D27).
    private void Watch(Shown shown)
    {
        if (shown.Wrong(world) is not { } wrong) return;
        _shown = null;
        if (wrong.Length > 0 && !world.Wrongs.Contains(wrong)) world.Wrongs.Add(wrong);
    }

    private int Cycles(long after) => world.Look(db => db.Runs.AsNoTracking().AsEnumerable().Count(r => r.Id > after && r.State == RunState.Closed && r.Kind == "cycle"));

    private string Runs() => world.Look(db => string.Join("; ", db.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(3).AsEnumerable().Select(r => $"run {r.Id} {r.State} {r.Reason}")));
}
