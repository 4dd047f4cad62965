using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>The secrets of one company. From the environment only: SAGE50ETL_&lt;COMPANY&gt;_SAGE_TOKEN, _SSM_PUBLIC_KEY, _SSM_PRIVATE_KEY (dashes as underscores).</summary>
public sealed record CompanySecrets(string SageToken, string SsmPublicKey, string SsmPrivateKey)
{
    public static CompanySecrets FromEnvironment(string company, Func<string, string?> variable)
    {
        string Read(string name)
        {
            var full = $"SAGE50ETL_{company.ToUpperInvariant().Replace('-', '_')}_{name}";
            return variable(full) is { Length: > 0 } value ? value
                : throw new ConfigurationException("S50-C-002", $"Company {company}: the secret {full} is not set. Set it in the environment of the service.");
        }
        return new(Read("SAGE_TOKEN"), Read("SSM_PUBLIC_KEY"), Read("SSM_PRIVATE_KEY"));
    }

    public override string ToString() => "(secrets)";
}
