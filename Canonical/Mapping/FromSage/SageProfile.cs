using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

/// <summary>Maps Sage rows and remembers which columns feed which field, so that a column the source did not deliver makes the field absent.</summary>
internal abstract class SageProfile : Profile
{
    public List<ISageFeeds> Feeds { get; } = [];

    protected SageMap<TRow, TRecord> Map<TRow, TRecord>() where TRow : SageRow where TRecord : CanonicalRecord
    {
        var map = new SageMap<TRow, TRecord>(CreateMap<TRow, TRecord>());
        Feeds.Add(map);
        return map;
    }
}
