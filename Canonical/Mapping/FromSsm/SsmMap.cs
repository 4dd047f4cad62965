using System.Linq.Expressions;
using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

internal sealed class SsmMap<TSsm, TRecord> : ISsmFields where TSsm : SsmRecord where TRecord : CanonicalRecord
{
    private readonly IMappingExpression<TSsm, TRecord> _map;
    private readonly MappingSettings _settings;
    private readonly RecordSchema _schema = RecordSchema.Of<TRecord>();
    private readonly Dictionary<string, Func<SsmRecord, bool>> _absent = [];

    public SsmMap(IMappingExpression<TSsm, TRecord> map, MappingSettings settings)
    {
        _map = map.ForMember(r => r.Absent, o => o.Ignore());
        _settings = settings;
    }

    public Type Ssm => typeof(TSsm);
    public Type Record => typeof(TRecord);
    public IEnumerable<string> Fields => _absent.Keys;

    public SsmMap<TSsm, TRecord> From<T>(Expression<Func<TRecord, T>> field, Func<TSsm, T> value, Func<TSsm, bool>? absent = null)
    {
        _map.ForMember(field, o => o.MapFrom((record, _) => value(record)));
        _absent[NameOf(field)] = record => absent?.Invoke((TSsm)record) ?? false;
        return this;
    }

    /// <summary>The field stands in the custom field that the settings name for it.</summary>
    public SsmMap<TSsm, TRecord> Custom<T>(Expression<Func<TRecord, T>> field)
    {
        var name = _schema.Fields.Single(f => f.Property.Name == NameOf(field)).Name;
        var custom = new CustomField(_schema.Kind, name, _settings.CustomField(_schema.Kind, name));
        _map.ForMember(field, o => o.MapFrom((record, _) => (T?)custom.Read(record, typeof(T))));
        _absent[NameOf(field)] = record => !custom.IsIn(record);
        return this;
    }

    public IReadOnlySet<string> AbsentIn(SsmRecord record) => _absent.Where(f => f.Value(record)).Select(f => f.Key).ToHashSet();

    private static string NameOf<T>(Expression<Func<TRecord, T>> field) => ((MemberExpression)field.Body).Member.Name;
}
