using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>Lengths from the tenant's schema and from Sage's documented limits; characters Sage can hold; what a new customer must have.</summary>
public sealed class TargetLimits(
    CanonicalMapper mapper, MappingSettings settings, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ssmLengths) : ITargetLimits
{
    public LimitFault? Check(Side target, string kind, Image image)
    {
        if (Exceeded(target, kind, image) is [var over, ..])
            return new("S50-T-001", over.Field, $"{over.Limit} characters, has {over.Actual}",
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
        (Side.Sage50, Kind.Account) when image["email"].Text is { } email && email.Count(c => c == '@') > 1 =>
            Lacks("S50-T-012", "email", "ACC-41", "has several e-mail addresses, Sage 50 takes one. Leave the main one in SSM."),
        _ => null,
    };

    public (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image)
    {
        var notes = new List<FitNote>();
        if (target == Side.Sage50 && SageLimits.Of(kind).Count == 0) return (image, []);
        image = target == Side.Sage50 ? Spelt(kind, image, notes) : kind == Kind.Contact ? Titled(image, notes) : image;
        var exceeded = settings.TooLong.Count == 0 ? [] : Exceeded(target, kind, image);
        foreach (var over in exceeded.Where(o => Policy(kind, o.Field) is TooLongPolicy.Cut or TooLongPolicy.CutAndTransliterate))
        {
            var text = image[over.Field].Text!;
            var most = Math.Max(0, text.Length - (over.Actual - over.Limit));
            if (most > 0 && char.IsHighSurrogate(text[most - 1])) most--;
            image = image.With(over.Field, FieldValue.Of(text[..most]));
            notes.Add(new("S50-T-003", over.Field, $"{over.Limit} characters, has {over.Actual}",
                $"{kind}.{over.Field} has {over.Actual} characters and was cut to the {over.Limit} that {target} takes."));
        }
        return target == Side.Sage50 && RepField(kind) is { } rep ? (WithoutRep(kind, rep, image, notes), notes) : (image, notes);
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

    // The representative is a courtesy: a name Sage cannot hold must keep neither the customer nor the document out (ACC-34).
    private static Image WithoutRep(string kind, string field, Image image, List<FitNote> notes)
    {
        if (image[field].Text is not { } rep || (SageCharacters.CanHold(rep) && rep.Length <= SageLimits.Analysis)) return image;
        notes.Add(new("S50-T-005", field, $"{SageLimits.Analysis} characters of Windows-1252",
            $"The representative's name cannot stand in Sage 50; the {kind} is written without it. Enter the representative in Sage."));
        return image.With(field, FieldValue.Absent);
    }

    private static string? RepField(string kind) => kind switch { Kind.Account => "owner", Kind.Order => "rep", _ => null };

    // The list of contact types is read-only for us: an unknown title stays in Sage, and the contact goes without (CON-04).
    private Image Titled(Image image, List<FitNote> notes)
    {
        if (image["jobTitle"].Text is not { } title) return image;
        if (mapper.JobTitleInSsm(title) is { } known) return image.With("jobTitle", FieldValue.Of(known));
        notes.Add(new("S50-T-006", "jobTitle", "contactTypes",
            $"The job title '{title}' is none of the tenant's contact types; the contact goes without. Add the type in SSM and save the contact in Sage 50, or correct the title.")
        {
            LeftOut = true,
        });
        return image.With("jobTitle", FieldValue.Absent);
    }

    private TooLongPolicy Policy(string kind, string field) => settings.TooLong.TryGetValue($"{kind}.{field}", out var policy) ? policy
        : field == RepField(kind) ? TooLongPolicy.Transliterate : TooLongPolicy.Refuse;

    private IReadOnlyList<TooLong> Exceeded(Side target, string kind, Image image) => target != Side.Ssm ? mapper.SageExceeded(kind, image)
        : ssmLengths.TryGetValue(kind, out var lengths) ? mapper.SsmExceeded(kind, image, lengths) : [];

    private static LimitFault Lacks(string code, string field, string rule, string what) => new(code, field, "required", $"The customer {what}") { Rule = rule };
}
