using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;
using Sage50Etl.Transform.Projection;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>Merges the fields of a record that lives on both sides into one decision.</summary>
internal sealed class PairMerge(RecordState state, KindPolicy policy)
{
    private readonly List<string> _toSsm = [];
    private readonly List<string> _toSage = [];
    private readonly List<string> _leftOut = [];
    private readonly List<LostValue> _lost = [];
    private readonly Dictionary<string, ResolutionOutcome> _resolved = [];
    private Image _baseSage = state.BaseSage ?? Image.Empty;
    private Image _baseSsm = state.BaseSsm ?? Image.Empty;
    private Image _sageSource = state.Sage!;
    private Image _ssmSource = state.Ssm!;

    public RecordDecision Decide()
    {
        foreach (var field in state.Sage!.Names.Union(state.Ssm!.Names).ToList())
            if (!Resolve(field)) Merge(field);
        var writes = new List<PlannedWrite>();
        if (_toSsm.Count > 0) writes.Add(Write(Side.Ssm, "update", _sageSource, _toSsm, state.Ssm!, state.MissingInSsm));
        if (_toSage.Count > 0) writes.Add(Write(Side.Sage50, "update", _ssmSource, _toSage, state.Sage!, state.MissingInSage));
        return new()
        {
            LinkState = LinkState.Linked, BaseSage = _baseSage, BaseSsm = _baseSsm, WritesBase = true, Writes = writes, Lost = _lost,
            Compared = true, Resolved = _resolved, LeftOut = _leftOut,
        };
    }

    public static PlannedWrite Write(
        Side target, string action, Image source, IEnumerable<string> fields, Image target0, IReadOnlyList<MissingParent> missing)
    {
        var names = fields.ToHashSet();
        return new(target, action, source.Only(names.Contains), target0.Only(names.Contains), missing.FirstOrDefault(m => names.Contains(m.Field)));
    }

    private bool Resolve(string field)
    {
        if (!state.Resolutions.TryGetValue(field, out var resolution)) return false;
        var (toSsm, toSage, outcome) = ResolutionMerge.Decide(policy.Of(field), Input(state, field), resolution);
        _resolved[field] = outcome;
        if (outcome == ResolutionOutcome.Lapsed) return false;
        if (resolution.Choice == ConflictChoice.Value)
            (_sageSource, _ssmSource) = (_sageSource.With(field, resolution.Value), _ssmSource.With(field, resolution.Value));
        if (toSsm) _toSsm.Add(field);
        if (toSage) _toSage.Add(field);
        if (outcome == ResolutionOutcome.Done) Adopt(field);
        return true;
    }

    private void Merge(string field)
    {
        var (rule, input) = (policy.Of(field), Input(state, field));
        var decision = FieldMerge.Decide(rule, input, state.Newer);
        var stays = IsUnderLostParent(field, decision);
        if (stays) decision = decision with { Action = FieldAction.Adopt, Loser = decision.Loser ?? Side.Sage50, Rejected = true };

        if (stays) Keep(field, input);
        else if (decision.Action == FieldAction.WriteSsm) _toSsm.Add(field);
        else if (decision.Action == FieldAction.WriteSage) _toSage.Add(field);
        else if (decision.Action == FieldAction.LeaveOut) _leftOut.Add(field);
        else if (decision.Action != FieldAction.Ask) Adopt(field);
        if (decision.Loser is null && decision.Action != FieldAction.Ask) return;
        var name = input.HasBase ? rule.Conflict.ToString() : LostValue.FirstMatch;
        _lost.Add(new(field, Other(decision.Loser), decision.Rejected, decision.Action == FieldAction.Ask, name)
        {
            Stays = decision.Action == FieldAction.Adopt,
            Why = stays ? $"{state.LostParent!.Words} was deleted in SSM, so it is not put under it; each side keeps its own value (ACC-22)" : null,
        });
    }

    // Where people merged two customers in SSM, what they moved away from the deleted one would vanish with it again.
    private bool IsUnderLostParent(string field, FieldDecision decision) =>
        decision.Action == FieldAction.WriteSsm && state.LostParent?.Field == field;

    // What was agreed on stays so: it is known that somebody moved it, and it is neither deleted with the parent it had (D25) nor forgotten
    // when that comes back.
    private void Keep(string field, FieldInput input)
    {
        if (input.HasBase) return;

        (_baseSage, _baseSsm) = (_baseSage.With(field, state.Sage![field]), _baseSsm.With(field, state.SageAsSsm[field]));
    }

    private void Adopt(string field) => (_baseSage, _baseSsm) = (_baseSage.With(field, state.Sage![field]), _baseSsm.With(field, state.Ssm![field]));

    /// <summary>One field as the merge sees it.</summary>
    internal static FieldInput Input(RecordState state, string field) => new(
        (state.BaseSage ?? Image.Empty)[field], (state.BaseSsm ?? Image.Empty)[field], state.Sage![field], state.Ssm![field],
        state.SageAsSsm[field], state.SsmAsSage[field]);

    private static Side? Other(Side? loser) => loser switch { Side.Sage50 => Side.Ssm, Side.Ssm => Side.Sage50, _ => null };
}
