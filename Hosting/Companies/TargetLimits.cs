using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>Lengths from the tenant's schema and from Sage's documented limits; characters Sage can hold; the tenant's lists; what a new customer must have.</summary>
public sealed class TargetLimits(
    CanonicalMapper mapper, MappingSettings settings, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ssmLengths) : ITargetLimits
{
    private readonly ListedValues _listed = new(mapper);

    public LimitFault? Check(Side target, string kind, Image image)
    {
        if (Exceeded(target, kind, image) is [var over, ..])
            return new("S50-T-001", over.Field, Limit(over),
                $"{kind}.{over.Field} has {over.Actual} characters, {target} takes {over.Limit}. Shorten it at its source, or set mapping.tooLong.");
        if (target == Side.Ssm || SageCharacters.Unwritable(image) is not [var field, ..]) return null;
        return new("S50-T-002", field, "Windows-1252",
            $"{kind}.{field} holds a character that Sage 50 cannot store (Windows-1252). Replace it at its source, or set mapping.tooLong to transliterate.");
    }

    public LimitFault? CheckCreate(Side target, string kind, Image image) => (target, kind) switch
    {
        (Side.Sage50, Kind.Account) when !image["name"].HasValue => Lacks("S50-T-010", "name", "ACC-44", "has no name, which Sage 50 requires. Enter it in SSM."),
        (Side.Sage50, Kind.Account) when !image["country"].HasValue =>
            Lacks("S50-T-011", "country", "ACC-40", "has no country, which Sage 50 requires. Choose it in SSM."),
        _ => null,
    };

    public (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image)
    {
        if (target == Side.Sage50 && SageLimits.Of(kind).Count == 0) return (image, []);

        var notes = new List<FitNote>();
        image = _listed.Fit(target, kind, OneLine.Of(kind, image), notes);
        if (target == Side.Sage50) image = Spelt(kind, image.Only(f => f != "name" || !StandIn.Is(image[f].Text)), notes);
        image = Cut(target, kind, image, notes);

        if (target == Side.Sage50 && RepField(kind) is { } rep) image = WithoutRep(kind, rep, image, notes);
        return (WithoutUnfit(target, kind, image, notes), notes);
    }

    private Image Spelt(string kind, Image image, List<FitNote> notes)
    {
        foreach (var field in SageCharacters.Unwritable(image).Where(f => Policy(kind, f) is TooLongPolicy.Transliterate or TooLongPolicy.CutAndTransliterate))
        {
            var text = NearestLetters.Of(image[field].Text!);
            if (!SageCharacters.CanHold(text)) continue;
            image = image.With(field, FieldValue.Of(text));
            notes.Add(new("S50-T-004", field, "Windows-1252", $"{kind}.{field} was written with the nearest letters that Sage 50 can store (Windows-1252)."));
        }
        return image;
    }

    private Image Cut(Side target, string kind, Image image, List<FitNote> notes)
    {
        var exceeded = settings.TooLong.Count == 0 ? [] : Exceeded(target, kind, image);
        foreach (var over in exceeded.Where(o => Policy(kind, o.Field) is TooLongPolicy.Cut or TooLongPolicy.CutAndTransliterate))
        {
            var text = image[over.Field].Text!;
            var most = Math.Max(0, text.Length - (over.Actual - over.Limit));
            if (most > 0 && char.IsHighSurrogate(text[most - 1])) most--;
            image = image.With(over.Field, FieldValue.Of(text[..most]));
            notes.Add(new("S50-T-003", over.Field, Limit(over),
                $"{kind}.{over.Field} has {over.Actual} characters and was cut to the {over.Limit} that {target} takes."));
        }
        return image;
    }

    // The representative is a courtesy: a name Sage cannot hold must keep neither the customer nor the document out (ACC-34).
    private static Image WithoutRep(string kind, string field, Image image, List<FitNote> notes)
    {
        if (image[field].Text is not { } rep || (SageCharacters.CanHold(rep) && rep.Length <= SageLimits.Analysis)) return image;
        notes.Add(new("S50-T-005", field, $"{SageLimits.Analysis} characters of Windows-1252",
            $"The representative's name cannot stand in Sage 50; the {kind} is written without it. Enter the representative in Sage."));
        return image.With(field, FieldValue.Absent);
    }

    // What is left over and not needed stays behind, and the record goes; what a record means nothing without is left for Check to refuse (D22).
    private Image WithoutUnfit(Side target, string kind, Image image, List<FitNote> notes)
    {
        foreach (var over in Exceeded(target, kind, image).Where(o => MayStayBehind(kind, o.Field)))
            image = LeftOut(image, notes, new("S50-T-001", over.Field, Limit(over),
                $"{kind}.{over.Field} has {over.Actual} characters, {target} takes {over.Limit}. The {kind} is written without it. Shorten it at its source, or set mapping.tooLong."));
        if (target == Side.Ssm) return image;

        foreach (var field in SageCharacters.Unwritable(image).Where(f => MayStayBehind(kind, f)))
            image = LeftOut(image, notes, new("S50-T-002", field, "Windows-1252",
                $"{kind}.{field} holds a character that Sage 50 cannot store (Windows-1252). The {kind} is written without it. "
                + "Replace it at its source, or set mapping.tooLong to transliterate."));
        if (kind == Kind.Order && image["comment"].Text is { } comment && !CanonicalMapper.SageHoldsComment(comment))
            image = LeftOut(image, notes, new("S50-T-001", "comment", "3 notes of 60 characters",
                "The comment is longer than the three notes of 60 characters that Sage 50 has. The document is written without it. Shorten it in SSM."));
        return image;
    }

    private static Image LeftOut(Image image, List<FitNote> notes, FitNote note)
    {
        notes.Add(note with { LeftOut = true });
        return image.With(note.Field, FieldValue.Absent);
    }

    private bool MayStayBehind(string kind, string field) => !RecordSchema.Of(kind).Needs(field) && !settings.TooLong.ContainsKey($"{kind}.{field}");

    private static string? RepField(string kind) => kind switch { Kind.Account => "owner", Kind.Order => "rep", _ => null };

    private TooLongPolicy Policy(string kind, string field) => settings.TooLong.TryGetValue($"{kind}.{field}", out var policy) ? policy
        : field == RepField(kind) ? TooLongPolicy.Transliterate : TooLongPolicy.Refuse;

    private IReadOnlyList<TooLong> Exceeded(Side target, string kind, Image image) => target != Side.Ssm ? mapper.SageExceeded(kind, image)
        : ssmLengths.TryGetValue(kind, out var lengths) ? mapper.SsmExceeded(kind, image, lengths) : [];

    private static string Limit(TooLong over) => $"{over.Limit} characters, has {over.Actual}";

    private static LimitFault Lacks(string code, string field, string rule, string what) => new(code, field, "required", $"The customer {what}") { Rule = rule };
}
