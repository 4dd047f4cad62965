using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Limits;

/// <summary>
/// Characters Sage holds per canonical field (sage50-access 2.5 and 4.3), for the kinds that are ever written to Sage:
/// customers, contacts, and the documents born in SSM.
/// </summary>
public static class SageLimits
{
    /// <summary>ANALYSIS_1 to ANALYSIS_3.</summary>
    public const int Analysis = 30;

    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Lengths = new()
    {
        [Kind.Account] = new Dictionary<string, int>
        {
            ["companyCode"] = 8, ["name"] = 60, ["address1"] = 60, ["address2"] = 60, ["city"] = 60, ["region"] = 60, ["postcode"] = 60, ["country"] = 2,
            ["phone"] = 30, ["phone2"] = 30, ["fax"] = 30, ["email"] = 255, ["website"] = 255, ["vatNumber"] = 20, ["owner"] = 30,
        },
        [Kind.Contact] = new Dictionary<string, int>
        {
            ["name"] = 30, ["jobTitle"] = 30, ["phone"] = 30, ["phone2"] = 30, ["fax"] = 30, ["email"] = 255,
            ["address1"] = 60, ["city"] = 60, ["region"] = 60, ["postcode"] = 60, ["country"] = 2,
        },
        // userName is 30 over HyperAccounts although TAKEN_BY is 60; a comment is wrapped into NOTES_1 to NOTES_3.
        [Kind.Order] = new Dictionary<string, int> { ["reference"] = 60, ["rep"] = 30, ["comment"] = 180 },
        [Kind.OrderLine] = new Dictionary<string, int> { ["product"] = 30, ["description"] = 60, ["taxCode"] = 3 },
    };

    /// <summary>Empty for kinds that are never written to Sage.</summary>
    public static IReadOnlyDictionary<string, int> Of(string kind) =>
        Lengths.GetValueOrDefault(kind) ?? new Dictionary<string, int>();

    public static IReadOnlyList<TooLong> Exceeded(string kind, Image image) =>
        [.. from limit in Of(kind)
            let actual = image[limit.Key].Text?.Length ?? 0
            where actual > limit.Value
            select new TooLong(limit.Key, limit.Value, actual)];
}
