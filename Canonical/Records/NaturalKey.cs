namespace Sage50Etl.Canonical.Records;

/// <summary>The fields that say that an SSM record is ours: the external id where there is one, else what identifies it (D7).</summary>
public static class NaturalKey
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Fields = new()
    {
        [Kind.User] = ["email"], [Kind.Family] = ["name"], [Kind.Rate] = ["code"], [Kind.Product] = ["stockCode"], [Kind.ProductRate] = ["product", "rate"],
        [Kind.Account] = ["companyCode"], [Kind.Address] = ["account", "description"], [Kind.Contact] = ["reference"], [Kind.Order] = ["number"],
        [Kind.OrderLine] = ["order", "position", "product"], [Kind.Invoice] = ["number"],
    };

    public static IReadOnlyList<string> Of(string kind) => Fields[kind];

    /// <summary>
    /// Every way a key may be spelt: a document keeps the letter it was created with when a quotation becomes an order (D8), and Sage,
    /// which finds a key whatever its case, writes its own in capitals.
    /// </summary>
    public static IReadOnlyList<string> Spellings(string kind, string key)
    {
        IEnumerable<string> forms = kind == Kind.Order && key.Length > 1 && key[0] is 'Q' or 'O' ? ["Q" + key[1..], "O" + key[1..]] : [key];
        return [.. forms.SelectMany(f => new[] { f, f.ToUpperInvariant(), f.ToLowerInvariant() }).Distinct(StringComparer.Ordinal)];
    }
}
