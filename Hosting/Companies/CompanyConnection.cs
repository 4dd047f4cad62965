using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>A company with its secrets and the addresses to use; without Sage50Address nothing is written to Sage 50.</summary>
public sealed record CompanyConnection(CompanySettings Settings, CompanySecrets Secrets, Uri? Sage50Address, Uri SsmAddress)
{
    /// <summary>Its Sage 50 stands at a site that this process is not at.</summary>
    public bool Distant { get; init; }

    /// <summary>What carries the requests to Sage 50 where it is not sockets; the clients dispose of it.</summary>
    public Func<HttpMessageHandler>? SageTransport { get; init; }

    /// <summary>The same on the side of SSM.</summary>
    public Func<HttpMessageHandler>? SsmTransport { get; init; }

    /// <summary>As the company file says, with secrets from the environment; those of a Sage 50 out of reach are not asked for.</summary>
    /// <param name="site">Where this process stands; null in the centre.</param>
    /// <exception cref="Messages.ConfigurationException">A secret is missing, or its file is not private.</exception>
    public static CompanyConnection Of(CompanySettings company, string? site = null)
    {
        var distant = company.Sage50.Site is { } there && there != site;
        var secrets = CompanySecrets.FromEnvironment(company.Company, Environment.GetEnvironmentVariable, company.Sage50, sageInReach: !distant);
        return new(company, secrets, company.Sage50.Address, company.Ssm.Address) { Distant = distant };
    }
}
