using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

/// <summary>The promises of reliability.md as far as two sides and a merge can break them; it looks from the outside, at the histories and the conflict table.</summary>
internal sealed class HistoryCheck(History history, ConflictPolicy policy)
{
    private readonly List<(Register Register, string? Value)> _overwritten = [];
    private readonly Dictionary<Register, int> _newest = [];
    private readonly HashSet<string?> _decided = [];
    private HashSet<(string, string)> _open = [];
    private HashSet<(string, string)> _wasOpen = [];
    private Dictionary<string, (DateTimeOffset Sage, DateTimeOffset Ssm)> _edited = [];
    private long _lastConflict;
    private int _rested;

    public void Watch()
    {
        foreach (var side in new[] { history.Sage, history.Ssm }) side.Writing = Writing;
    }

    /// <summary>Both sides have just been read: later edits are unknown to the plan.</summary>
    public void Read() => _edited = history.Ssm.Keys.ToDictionary(k => $"A/{k}", k => (history.Sage.EditedAt[$"A/{k}"], history.Ssm.EditedAt[k]));

    /// <summary>Every conflict that is listed must be one, and the side that stands the one the policy names.</summary>
    public async Task Planned(int number)
    {
        foreach (var row in (await Conflicts()).Where(c => c.Id > _lastConflict))
        {
            _lastConflict = row.Id;
            var (sage, ssm) = Pair(row.Record, row.Field);
            if (!_open.Contains((row.Record, row.Field)) && !(sage.TypedAfter(_rested) && ssm.TypedAfter(_rested)))
                throw new HistoryBroken("lone edit", $"conflict {row.Field} {row.Sage} / {row.Ssm} although one side was not edited. {sage}; {ssm}");
            if (row.State == ConflictState.Open) continue;
            var (atSage, atSsm) = _edited[row.Record];
            var right = policy switch
            {
                ConflictPolicy.SageWins => row.Winner == Side.Sage50, ConflictPolicy.SsmWins => row.Winner == Side.Ssm,
                ConflictPolicy.Newest => row.Winner == Side.Sage50 ? atSage > atSsm : atSsm > atSage, _ => false,
            };
            if (!right) throw new HistoryBroken("policy", $"{policy}, but {row.Winner} won {row.Field} {row.Sage} / {row.Ssm}; edited {atSage:T} and {atSsm:T}");
        }
    }

    public async Task AtRest(int number)
    {
        var conflicts = await Conflicts();
        foreach (var (register, value) in _overwritten)
            if (!conflicts.Exists(c => c.Record == Record(register) && c.Field == register.Field && (register.Side == Side.Ssm ? c.Ssm : c.Sage) == value)
                && !Partner(register).Had(Form(Partner(register), value)))
                throw new HistoryBroken("I1", $"{value} was written over and stands nowhere. {register}");
        _overwritten.Clear();
        if (conflicts.Exists(c => c.State == ConflictState.Resolved)) throw new HistoryBroken("decision", "a person's decision was not carried out");
        (_wasOpen, _open) = (_open, []);
        foreach (var sage in history.Sage.Registers.Where(r => r.Field != "phone2")) Converged(sage, Partner(sage), conflicts);
        _rested = number;
    }

    private void Converged(Register sage, Register ssm, List<ConflictRow> conflicts)
    {
        var open = conflicts.Where(c => c.Record == sage.Record && c.Field == sage.Field && c.State == ConflictState.Open).ToList();
        if (open.Count > 1) throw new HistoryBroken("ask", $"{sage.Record}.{sage.Field} is asked {open.Count} times");
        if (open.Count == 1)
        {
            if (policy is not (ConflictPolicy.Ask or ConflictPolicy.Newest)) throw new HistoryBroken("policy", $"{policy} asked");
            if ((open[0].Sage, open[0].Ssm) != (sage.Now, ssm.Now)) throw new HistoryBroken("ask", $"the question shows {open[0].Sage} / {open[0].Ssm}. {sage}; {ssm}");
            _open.Add((sage.Record, sage.Field));
            return;
        }
        if (sage.Now != Form(sage, ssm.Now)) throw new HistoryBroken("convergence", $"{sage}; {ssm}");
        foreach (var (one, other) in new[] { (sage, ssm), (ssm, sage) })
            if (one.TypedAfter(_rested) && !other.TypedAfter(_rested) && one.Now != Last(one) && !WasOpen(one))
                throw new HistoryBroken("lone edit", $"the only edit was lost. {one}; {other}");
    }

    /// <summary>A person typed a value for both sides.</summary>
    public void Decided(string value) => _decided.UnionWith([value, HistorySide.Short(value)]);

    private void Writing(Register register, string? value)
    {
        if (register.Entries[^1].ByPerson) _overwritten.Add((register, register.Now));
        if (_decided.Contains(value)) return;
        var partner = Partner(register);
        // What was typed on the other side, oldest first: a value of an earlier edit must not follow a later one (I6), and none but a person's value is ever copied (D2).
        var typed = partner.Entries.FindLastIndex(e => e.ByPerson && Form(register, e.Value) == value);
        if (typed < 0) throw new HistoryBroken("D2", $"{value}, which nobody typed there, goes to {register}; {partner}");
        if (typed < _newest.GetValueOrDefault(register)) throw new HistoryBroken("I6", $"{value} is older than what was written before. {register}; {partner}");
        _newest[register] = typed;
    }

    private bool WasOpen(Register register) => _wasOpen.Contains((Record(register), register.Field));

    private static string? Last(Register register) => register.Entries.FindLast(e => e.ByPerson)!.Value;

    private static string? Form(Register register, string? value) =>
        register is { Side: Side.Sage50, Field: "jobTitle" } && value is not null ? HistorySide.Short(value) : value;

    private static string Record(Register register) => register.Side == Side.Sage50 ? register.Record : $"A/{register.Record}";

    private Register Partner(Register register) => register.Side == Side.Sage50 ? history.Ssm[register.Record[2..], register.Field] : history.Sage[$"A/{register.Record}", register.Field];

    private (Register Sage, Register Ssm) Pair(string record, string field) => (history.Sage[record, field], history.Ssm[record[2..], field]);

    private async Task<List<ConflictRow>> Conflicts() => [.. (await history.Rows<ConflictRow>()).OrderBy(c => c.Id)];
}
