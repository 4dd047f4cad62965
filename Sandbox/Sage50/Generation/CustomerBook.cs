using System.Globalization;
using System.Text;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Customers by index. Account references are unique because their digits are the index.</summary>
internal sealed class CustomerBook(int seed, int count, DateTime now)
{
    public int Count => count;

    public GeneratedCustomer At(int index)
    {
        var chance = new Chance(seed, "customer", index);
        var name = Name(index, chance);
        var country = chance.OneIn(8) ? chance.Pick(["IE", "IE", "IE", "FR", "DE"]) : "GB";
        var currency = country == "GB" ? (chance.OneIn(60) ? 2 : 1) : chance.OneIn(4) ? 1 : 3;
        var domain = Slug(name);
        var contact = PersonNames.Full(chance);
        var created = now.AddDays(-chance.Between(400, 2900)).AddSeconds(-chance.Between(0, 30000));
        return new GeneratedCustomer(index, AccountRef(index, name), name, Address(country, chance), country, currency,
            country == "GB" ? 1 : 4, contact, chance.OneIn(3) ? PersonNames.Full(chance) : "", PersonNames.Phone(chance), domain, Rep(chance),
            chance.OneIn(12) ? chance.Pick([2.5m, 5m, 7.5m]) : 0,
            chance.OneIn(9) ? "" : currency == 3 ? "EUROEXP" : chance.OneIn(3) ? "TRADE" : "PUBLIC",
            chance.OneIn(3) ? "" : $"{country}999 {chance.Between(1000, 9999)} {chance.Between(10, 99)}", created, Between(created, chance));
    }

    /// <summary>Who a document is for: anybody but the last customer, who has never bought anything.</summary>
    public GeneratedCustomer Buyer(Chance chance)
    {
        var index = chance.Between(0, count - 1);
        return At(index == count - 1 ? 0 : index);
    }

    /// <summary>A moment from <paramref name="created"/> on, before the company's birth.</summary>
    public DateTime Between(DateTime created, Chance chance)
    {
        var seconds = (int)Math.Min((now - created).TotalSeconds - 1, int.MaxValue - 1);
        return seconds < 1 ? created : created.AddSeconds(chance.OneIn(4) ? 0 : chance.Between(0, seconds));
    }

    public static string Rep(Chance chance)
    {
        if (chance.OneIn(8)) return "";
        return chance.OneIn(12) ? chance.Pick(SandboxPeople.UnknownTexts) : chance.Pick(chance.Pick(SandboxPeople.Reps).SageTexts);
    }

    public static IReadOnlyList<string> Address(string country, Chance chance)
    {
        var street = $"{chance.Between(1, 240)}{(chance.OneIn(9) ? "a" : "")} {chance.Pick(Words.Streets)}";
        var estate = chance.Pick(Words.Estates);
        return country switch
        {
            "IE" => [street, estate, chance.Pick(Words.IrishTowns), "", $"X99 Q{chance.Between(0, 9)}V{chance.Between(0, 9)}"],
            "FR" => [street, "", chance.Pick(Words.FrenchTowns), "", $"00{chance.Between(100, 999)}"],
            "DE" => [$"Lindenstraße {chance.Between(1, 90)}", "", chance.Pick(Words.GermanTowns), "", $"00{chance.Between(100, 999)}"],
            _ => [street, estate, chance.Pick(Words.Towns), chance.Pick(Words.Counties), PostCode(chance)],
        };
    }

    private static string Name(int index, Chance chance)
    {
        var prefix = Words.Prefixes[index % Words.Prefixes.Length];
        var trade = Words.Trades[index / Words.Prefixes.Length % Words.Trades.Length];
        var round = index / (Words.Prefixes.Length * Words.Trades.Length);
        var name = $"{prefix} {trade} {chance.Pick(Words.Suffixes)}{(round == 0 ? "" : $" No {round + 1}")}".Trim();
        if (index % 83 == 7) return (name + " of Marlinghope, Castlebrae, Winterlow & Port Aldwyn Incorporated")[..60];
        return index % 41 == 3 ? $"The \"Old {trade}\", {prefix} & Daughters" : name;
    }

    private static string AccountRef(int index, string name)
    {
        var letters = string.Concat(name.ToUpperInvariant().Where(char.IsAsciiLetterUpper)).PadRight(4, 'X');
        return index % 9 == 4
            ? letters[..(index < 10_000 ? 4 : 3)] + index.ToString(index < 10_000 ? "D4" : "D5", CultureInfo.InvariantCulture)
            : letters[..3] + index.ToString("D3", CultureInfo.InvariantCulture);
    }

    private static string PostCode(Chance chance) =>
        $"{chance.Pick(Words.PostAreas)}{chance.Between(1, 29)} {chance.Between(1, 9)}{chance.Pick(["AB", "CD", "EF", "GH"])}";

    public static string Slug(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit);
        return string.Concat(plain.Take(24));
    }
}
