namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Names of people and their numbers, from the ranges kept for fiction (01632 960, 07700 900).</summary>
internal static class PersonNames
{
    /// <summary>One string, as Sage keeps it: mostly two words, some one or three, sometimes none.</summary>
    public static string Any(Chance chance) => chance.Between(0, 24) switch
    {
        0 => "",
        1 or 2 => chance.Pick(Words.LoneNames),
        3 or 4 => $"{chance.Pick(Words.FirstNames)} {chance.Pick(Words.MiddleNames)} {chance.Pick(Words.LastNames)}",
        _ => Full(chance),
    };

    public static string Full(Chance chance) => $"{chance.Pick(Words.FirstNames)} {chance.Pick(Words.LastNames)}";

    public static string Phone(Chance chance) => $"01632 960{chance.Between(0, 999):D3}";

    public static string Mobile(Chance chance) => $"07700 900{chance.Between(0, 999):D3}";

    public static string Mail(string person, string domain) =>
        person.Length == 0 ? "" : $"{string.Join('.', person.Split(' ').Select(CustomerBook.Slug).Where(w => w.Length > 0))}@{domain}.example";
}
