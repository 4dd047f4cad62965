using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Matching;

/// <summary>How the rules that identify a record of a kind are read (ACC-13): the key as it stands, what people typed without regard to case and spaces. Pure.</summary>
internal sealed class MatchReading(KindPolicy policy)
{
    /// <summary>The first rule is the key itself; the others are what people typed.</summary>
    public bool Typed(MatchRule rule) => rule != policy.Matches[0];

    /// <summary>
    /// Whether records are looked for as people read. A company's code too: in SSM anybody may type it, in whatever letters, and Sage knows
    /// it in all of them (ACC-10).
    /// </summary>
    public bool IsText(MatchRule rule) => Typed(rule) || policy.Kind == Kind.Account;

    public static bool Has(Image image, MatchRule rule) => rule.Fields.All(f => image[f].HasValue);

    public bool Agrees(Image image, StagedRow row, MatchRule rule) => Agrees(image, Image.FromValues(row.Values), rule);

    public IReadOnlyList<string> Spellings(MatchRule rule, string value) => Typed(rule) ? [value] : NaturalKey.Spellings(policy.Kind, value);

    private bool Agrees(Image image, Image other, MatchRule rule) =>
        rule.Fields.All(f => Same(image[f], other[f]) || (image[f].Text is { } own && other[f].Text is { } its && Spellings(rule, own).Contains(its)));

    private static bool Same(FieldValue a, FieldValue b) => a == b || SameText.Of(a.Text, b.Text);
}
