using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Transform.Table;

/// <summary>All cases of one policy as customers of one company: how it was, a plan, what happens on each side, and the plan that is looked at.</summary>
internal sealed class TableScene : IDisposable
{
    private readonly PlanScene _scene = new();
    private readonly string _policy;
    private List<LinkRow> _links = [];
    private List<ChangeRow> _changes = [];
    private List<ConflictRow> _conflicts = [];

    public TableScene(string policy)
    {
        _policy = policy;
        var rule = policy.StartsWith("newest", StringComparison.Ordinal) ? ConflictPolicy.Newest : Enum.TryParse<ConflictPolicy>(policy, true, out var p) ? p : ConflictPolicy.SageWins;
        _scene.Settings = _scene.Settings with
        {
            CustomerUpdatesBothWays = policy != "readOnly",
            Conflicts = new Dictionary<string, ConflictPolicy> { ["account.phone"] = rule, ["account.email"] = rule },
        };
    }

    public void Dispose() => _scene.Dispose();

    public async Task Play(IReadOnlyList<ConflictCase> cases)
    {
        foreach (var one in cases) await Before(one);
        await _scene.Plan(Kind.Account);
        foreach (var one in cases)
        {
            await Happen(one, Side.Sage50, one.Sage, one.SageBefore);
            await Happen(one, Side.Ssm, one.Ssm, one.SsmBefore);
        }
        await _scene.Plan(Kind.Account);
        (_links, _changes, _conflicts) = (await _scene.Rows<LinkRow>(), await _scene.Changes(), await _scene.Rows<ConflictRow>());
    }

    public (string, string, string, string) Outcome(ConflictCase one)
    {
        var record = Record(one);
        var changes = _changes.Where(c => c.Record == record.Record && ChangeState.Open.Contains(c.State)).ToList();
        var listed = _conflicts.Where(c => c.Record == record.Record && c.Field is ("phone" or "email")).ToList();
        return (Words(changes, Side.Ssm), Words(changes, Side.Sage50),
            listed.Count == 0 ? "-" : string.Join(" ", listed.Select(c => c.State == ConflictState.Open ? "open" : $"{c.Class} {c.Winner}")), record.State);
    }

    // Where the two never met there may be two links: the one of the record that is still there counts.
    private LinkRow Record(ConflictCase one) => _links.Where(l => l.Record == one.SageKey || l.Record == "ssm#" + one.SsmKey)
        .OrderBy(l => l.State == LinkState.Gone || (l.State == LinkState.SsmOnly && one.Ssm == "delete")).First();

    private async Task Before(ConflictCase one)
    {
        if (one.SageBefore) await Put(one, Side.Sage50, one.Pair ? "0" : null, one.Pair ? "0" : null, linked: one.Pair);
        if (one.SsmBefore) await Put(one, Side.Ssm, one.Pair ? "0" : null, one.Pair ? "0" : null, linked: one.Pair);
        if (one.Pair) await _scene.Linked(Kind.Account, one.SageKey, one.SsmKey);
    }

    private async Task Happen(ConflictCase one, Side side, string edit, bool before)
    {
        var key = side == Side.Sage50 ? one.SageKey : one.SsmKey;
        if (edit == "none") return;
        if (edit == "delete")
        {
            if (before) await _scene.Gone(side, Kind.Account, key);
            return;
        }
        var (phone, email) = Edited(one, side);
        if (edit == "create") await Put(one, side, phone, email, linked: false, status: "Client");
        else
        {
            var row = await _scene.Row(side, Kind.Account, key);
            var image = new[] { ("phone", phone), ("email", email) }.Where(f => f.Item2 is not null).Aggregate(Staged.Of(row), (i, f) => i.With(f.Item1, FieldValue.Of(f.Item2)));
            await _scene.Put(side, Kind.Account, Staged.Row(key, _scene.Now, image) with { Extra = Extra(side) });
        }
    }

    private static (string? Phone, string? Email) Edited(ConflictCase one, Side side) => (one.Field, side) switch
    {
        ("equal", _) when one is not ({ Sage: "none" } or { Ssm: "none" }) => ("S", null),
        ("other", Side.Ssm) when one.Sage != "none" => (null, "M"),
        (_, Side.Sage50) => ("S", null),
        _ => ("M", null),
    };

    private Task Put(ConflictCase one, Side side, string? phone, string? email, bool linked, string? status = null)
    {
        var image = Staged.Image(("companyCode", linked || side == Side.Sage50 ? one.SageKey : null), ("name", $"Name {one.Number}"), ("postcode", $"P{one.Number}"),
            ("phone", phone), ("email", email), ("status", status ?? (linked || side == Side.Sage50 ? "Client" : "Potential")));
        return _scene.Put(side, Kind.Account, Staged.Row(side == Side.Sage50 ? one.SageKey : one.SsmKey, _scene.Now, image) with { Extra = Extra(side) });
    }

    private string Extra(Side side)
    {
        var minute = _policy switch { "newest, Sage 50 later" => side == Side.Sage50 ? 50 : 40, "newest, SSM later" => side == Side.Ssm ? 50 : 40, _ => side == Side.Ssm ? 42 : 40 };
        return $$"""{"updated":"2026-03-02T07:{{minute}}:00"}""";
    }

    private static string Words(List<ChangeRow> changes, Side side)
    {
        if (changes.SingleOrDefault(c => c.Target == side) is not { } change) return "-";
        if (change.Action != "update") return change.Action;
        var fields = RecordSchema.Of(Kind.Account).FromJson(change.Fields);
        var words = new[] { "phone", "email" }.Where(f => !fields[f].IsAbsent).Select(f => $"{f}={fields[f]}").ToList();
        return words.Count == 0 ? "-" : string.Join(" ", words);
    }
}
