namespace Sage50Etl.Sandbox;

/// <summary>The invented sales team both simulators know: Sage holds their texts, the tenant their users. The key's own user comes first.</summary>
public static class SandboxPeople
{
    /// <param name="SageTexts">How Sage's rep columns spell the person; several texts may mean one user (USR-05).</param>
    public sealed record Person(int UserId, string FirstName, string LastName, string Email, IReadOnlyList<string> SageTexts);

    /// <summary>The user behind the API key; also the admin user who gets ownerless companies (USR-12).</summary>
    public static Person Connector { get; } = new(51, "Connector", "Service", "connector@sandbox.example", []);

    public static IReadOnlyList<Person> Reps { get; } =
    [
        new(61, "Aoife", "Brennan", "aoife.brennan@sandbox.example", ["Aoife", "AB", "Aoife Brennan"]),
        new(62, "Tomasz", "Zieliński", "tomasz.zielinski@sandbox.example", ["Tomasz"]),
        new(63, "Gráinne", "O'Dowd", "grainne.odowd@sandbox.example", ["Gráinne", "GOD"]),
        new(64, "Will", "Hartley", "will.hartley@sandbox.example", ["Will", "W Hartley"]),
        new(65, "Priya", "Raman", "priya.raman@sandbox.example", ["Priya"]),
    ];

    /// <summary>Texts in Sage that nobody has mapped to a user (D17).</summary>
    public static IReadOnlyList<string> UnknownTexts { get; } = ["Counter", "J.S."];
}
