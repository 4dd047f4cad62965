using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Messages;

namespace Sage50Etl.Extract;

/// <summary>What reading needs to know of one company: both systems and how their rows are mapped.</summary>
public sealed record ExtractContext(
    CompanyScope Scope, ISage50Reader Sage, ISsmClient Ssm, CanonicalMapper Mapper, ReferenceLists Lists, MappingSettings Mapping, ExtractSettings Settings)
{
    /// <summary>The companies of a shared tenant and their records (D9); null where the tenant is the company's own.</summary>
    public TenantOwners? Owners { get; init; }
}
