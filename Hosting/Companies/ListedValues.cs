using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.People;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// Values that the target takes from a list or in one form only: countries, currencies, contact types, e-mail addresses. One it does not take is
/// left out with a finding, and the rest of its record goes (D22).
/// </summary>
internal sealed class ListedValues(CanonicalMapper mapper)
{
    public Image Fit(Side target, string kind, Image image, List<FitNote> notes)
    {
        image = Addressed(kind, image, notes);
        if (target != Side.Ssm) return image;

        image = Located(kind, image, notes);
        if (kind == Kind.Rate) image = Priced(image, notes);
        return kind == Kind.Contact ? Titled(image, notes) : image;
    }

    // Of several addresses the first one goes (ACC-41).
    private static Image Addressed(string kind, Image image, List<FitNote> notes)
    {
        if (kind is not (Kind.Account or Kind.Contact) || image["email"].Text is not { } text) return image;
        var found = EMailAddress.In(text);
        if (found is [var only] && only == text) return image;

        if (found is [var first, ..])
        {
            notes.Add(new("S50-T-007", "email", "one address",
                $"{kind}.email holds more than one plain address. The first one is written, the rest stays where it is. Leave one address in the field."));
            return image.With("email", FieldValue.Of(first));
        }

        notes.Add(new("S50-T-008", "email", "one address such as name@firm.example",
            $"{kind}.email holds no e-mail address. The {kind} is written without it. Enter an address, or empty the field.") { LeftOut = true });
        return image.With("email", FieldValue.Absent);
    }

    private Image Located(string kind, Image image, List<FitNote> notes)
    {
        if (image["country"].Text is not { } code) return image;
        if (mapper.CountryInSsm(code) is { } known) return known == code ? image : image.With("country", FieldValue.Of(known));

        notes.Add(new("S50-T-009", "country", "countries of the tenant",
            $"The tenant lists no country with the code {code}. The {kind} is written without a country. "
            + $"Correct the code in Sage 50, have the country added in SSM, or name another code for it in mapping.countries.") { LeftOut = true });
        return image.With("country", FieldValue.Absent);
    }

    private Image Priced(Image image, List<FitNote> notes)
    {
        if (image["currency"].Text is not { } iso || mapper.SsmKnowsCurrency(iso)) return image;
        notes.Add(new("S50-T-013", "currency", "currencies of the tenant",
            $"The tenant lists no currency {iso}. The price list is written without a currency. Have it added in SSM, or correct the currency in Sage 50.") { LeftOut = true });
        return image.With("currency", FieldValue.Absent);
    }

    // The list of contact types is read-only for us: an unknown title stays in Sage, and the contact goes without (CON-04).
    private Image Titled(Image image, List<FitNote> notes)
    {
        if (image["jobTitle"].Text is not { } title) return image;
        if (mapper.JobTitleInSsm(title) is { } known) return image.With("jobTitle", FieldValue.Of(known));

        notes.Add(new("S50-T-006", "jobTitle", "contactTypes",
            $"The job title '{title}' is none of the tenant's contact types; the contact goes without. Add the type in SSM, or correct the title in Sage 50.") { LeftOut = true });
        return image.With("jobTitle", FieldValue.Absent);
    }
}
