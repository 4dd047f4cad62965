using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal abstract class SsmProfile(MappingSettings settings) : Profile
{
    public List<ISsmFields> Fields { get; } = [];

    protected SsmMap<TSsm, TRecord> Map<TSsm, TRecord>() where TSsm : SsmRecord where TRecord : CanonicalRecord
    {
        var map = new SsmMap<TSsm, TRecord>(CreateMap<TSsm, TRecord>(), settings);
        Fields.Add(map);
        return map;
    }
}
