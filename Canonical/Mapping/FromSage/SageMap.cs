using System.Linq.Expressions;
using AutoMapper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

internal sealed class SageMap<TRow, TRecord> : ISageFeeds where TRow : SageRow where TRecord : CanonicalRecord
{
    private readonly IMappingExpression<TRow, TRecord> _map;
    private readonly Dictionary<string, Func<TRow, bool>> _absent = [];

    public SageMap(IMappingExpression<TRow, TRecord> map) => _map = map.ForMember(r => r.Absent, o => o.Ignore());

    public Type Row => typeof(TRow);
    public Type Record => typeof(TRecord);
    public IEnumerable<string> Fields => _absent.Keys;

    /// <summary>The field is computed from the row and absent when a column the expression reads is absent.</summary>
    public SageMap<TRow, TRecord> From<T>(Expression<Func<TRecord, T>> field, Expression<Func<TRow, T>> value)
    {
        var read = ColumnsRead.In(value);
        return From(field, value, _ => read);
    }

    /// <summary>The same where the columns hide behind a call or depend on the row.</summary>
    public SageMap<TRow, TRecord> From<T>(Expression<Func<TRecord, T>> field, Expression<Func<TRow, T>> value, Func<TRow, string[]> columns)
    {
        _map.ForMember(field, o => o.MapFrom(value));
        _absent[NameOf(field)] = row => columns(row).Any(row.Absent.Contains);
        return this;
    }

    /// <summary>Sage never holds the field here.</summary>
    public SageMap<TRow, TRecord> Never<T>(Expression<Func<TRecord, T>> field)
    {
        _map.ForMember(field, o => o.Ignore());
        _absent[NameOf(field)] = _ => true;
        return this;
    }

    /// <summary>Stands after the field's From.</summary>
    public SageMap<TRow, TRecord> AbsentWhen<T>(Expression<Func<TRecord, T>> field, Func<TRow, bool> condition)
    {
        var columns = _absent[NameOf(field)];
        _absent[NameOf(field)] = row => columns(row) || condition(row);
        return this;
    }

    public IReadOnlySet<string> AbsentIn(SageRow row) => _absent.Where(f => f.Value((TRow)row)).Select(f => f.Key).ToHashSet();

    private static string NameOf<T>(Expression<Func<TRecord, T>> field) => ((MemberExpression)field.Body).Member.Name;
}
