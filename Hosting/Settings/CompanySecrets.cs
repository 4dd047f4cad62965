using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>
/// The secrets of one company: SAGE50ETL_&lt;COMPANY&gt;_SAGE_TOKEN, _SSM_PUBLIC_KEY, _SSM_PRIVATE_KEY (dashes as underscores) in the environment, or under
/// the same name with _FILE the path of a file that holds the value and only its owner may read. The token is needed for HyperAccounts only;
/// _SAGE_PASSWORD is the password of sage50.odbc.user, and may be left out where Sage asks for none.
/// </summary>
public sealed record CompanySecrets(string SageToken, string SsmPublicKey, string SsmPrivateKey)
{
    public string? SagePassword { get; init; }

    /// <param name="sageInReach">This process talks to Sage 50, so it needs what opens it.</param>
    /// <exception cref="ConfigurationException">A secret is missing, or its file is not private.</exception>
    public static CompanySecrets FromEnvironment(string company, Func<string, string?> variable, Sage50Settings? sage = null, bool sageInReach = true)
    {
        string Read(string name) => Find(name) ?? throw new ConfigurationException("S50-C-002",
            $"Company {company}: the secret {Full(name)} is not set. Set it in the environment of the service, or name a file that holds it in {Full(name)}_FILE.");
        return new(sageInReach && (sage is null || sage.HasHyperAccounts()) ? Read("SAGE_TOKEN") : "", Read("SSM_PUBLIC_KEY"), Read("SSM_PRIVATE_KEY"))
        {
            SagePassword = sageInReach && sage?.Reader == "odbc" ? Find("SAGE_PASSWORD") : null,
        };

        string Full(string name) => $"SAGE50ETL_{company.ToUpperInvariant().Replace('-', '_')}_{name}";

        string? Find(string name)
        {
            var full = Full(name);
            if (variable(full + "_FILE") is { Length: > 0 } file) return SecretFile.Read($"Company {company}", full + "_FILE", file);
            return variable(full)?.Trim() is { Length: > 0 } value ? SecretFile.OneLine($"Company {company}", full, value) : null;
        }
    }

    public override string ToString() => "(secrets)";
}
