namespace Sage50Etl.Load.Targets;

/// <summary>Whose the records of a shared tenant are (D9).</summary>
public interface ITenantOwners
{
    /// <summary>The other companies of the tenant.</summary>
    IReadOnlyList<string> Others { get; }

    /// <summary>Asks SSM whose the record is now.</summary>
    /// <returns>Why it is not ours; null where it is, or where SSM does not know it.</returns>
    /// <exception cref="Connectors.Ssm.SsmException">SSM does not answer, or not with this record.</exception>
    Task<string?> WhyNotOurs(string kind, string ssmKey, CancellationToken cancellationToken);
}
