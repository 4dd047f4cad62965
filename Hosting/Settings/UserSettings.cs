namespace Sage50Etl.Hosting.Settings;

/// <summary>Sales representatives (D17).</summary>
public sealed record UserSettings
{
    /// <summary>Text of a Sage rep column to e-mail of the SSM user; several texts may mean one user.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();
    /// <summary>External id of a user by e-mail, for users to whom SSM gives none (D18).</summary>
    public IReadOnlyDictionary<string, string> ExtIds { get; init; } = new Dictionary<string, string>();
}
