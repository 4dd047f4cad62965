using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>
/// The secrets of one company: SAGE50ETL_&lt;COMPANY&gt;_SAGE_TOKEN, _SSM_PUBLIC_KEY, _SSM_PRIVATE_KEY (dashes as underscores) in the environment, or under
/// the same name with _FILE the path of a file that holds the value and only its owner may read.
/// </summary>
public sealed record CompanySecrets(string SageToken, string SsmPublicKey, string SsmPrivateKey)
{
    /// <exception cref="ConfigurationException">A secret is missing, or its file is not private.</exception>
    public static CompanySecrets FromEnvironment(string company, Func<string, string?> variable)
    {
        string Read(string name)
        {
            var full = $"SAGE50ETL_{company.ToUpperInvariant().Replace('-', '_')}_{name}";
            if (variable(full + "_FILE") is { Length: > 0 } file) return SecretFile.Read($"Company {company}", full + "_FILE", file);
            return variable(full) is { Length: > 0 } value ? value : throw new ConfigurationException("S50-C-002",
                $"Company {company}: the secret {full} is not set. Set it in the environment of the service, or name a file that holds it in {full}_FILE.");
        }
        return new(Read("SAGE_TOKEN"), Read("SSM_PUBLIC_KEY"), Read("SSM_PRIVATE_KEY"));
    }

    public override string ToString() => "(secrets)";
}
