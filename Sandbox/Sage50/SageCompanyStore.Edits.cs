using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Storage;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>Changes columns of the row with this key and stamps RECORD_MODIFY_DATE. Returns false when there is no such row.</summary>
    public bool Edit(string table, object key, params (string Column, object? Value)[] changes)
    {
        var known = SageSchema.Table(table);
        return Edit(known, $"\"{known.Key}\" = @key", [("key", key)], changes);
    }

    /// <summary>Stamps RECORD_MODIFY_DATE of a row with the present time, changing nothing else.</summary>
    public bool Touch(string table, object key) => Edit(table, key);

    /// <summary>Adds a row with both stamps; the table's other columns take Sage's blank or zero.</summary>
    public void Add(string table, params (string Column, object? Value)[] values) => InTransaction(() =>
    {
        var known = SageSchema.Table(table);
        var stamps = Stamps(known).Where(s => !values.Any(v => v.Column == s.Column));
        Insert(known, [.. stamps, .. values]);
        return true;
    });

    /// <summary>Removes the row for good. With <paramref name="noted"/> it leaves a line in DELETED_RECORDS.</summary>
    public bool Delete(string table, object key, bool noted = false) => InTransaction(() =>
    {
        var known = SageSchema.Table(table);
        var gone = Execute($"DELETE FROM \"{known.Name}\" WHERE \"{known.Key}\" = @key", ("key", key)) > 0;
        if (gone && noted) Note(known, key);
        return gone;
    });

    private bool Edit(SageTable table, string where, (string, object?)[] key, (string Column, object? Value)[] changes) => InTransaction(() =>
    {
        var stamped = table.Has(ModifyStamp) && !changes.Any(c => c.Column == ModifyStamp) ? changes.Append((ModifyStamp, Now)) : changes;
        var set = stamped.Select((c, i) => (table.Column(c.Item1).Name, Parameter: $"@c{i}", Value: c.Item2 ?? table.Column(c.Item1).Nothing)).ToList();
        var sql = $"UPDATE \"{table.Name}\" SET {string.Join(", ", set.Select(c => $"\"{c.Name}\" = {c.Parameter}"))} WHERE {where}";
        return Execute(sql, [.. set.Select(c => (c.Parameter, c.Value)), .. key]) > 0;
    });

    private void Insert(SageTable table, IEnumerable<(string Column, object? Value)> values)
    {
        if (!_writers.TryGetValue(table.Name, out var writer)) _writers.Add(table.Name, writer = new TableWriter(_connection, table));
        writer.Insert(values);
    }

    private IEnumerable<(string Column, object? Value)> Stamps(SageTable table)
    {
        if (table.Has(CreateStamp)) yield return (CreateStamp, Now);
        if (table.Has(ModifyStamp)) yield return (ModifyStamp, Now);
    }

    private void Note(SageTable table, object key) => Insert(SageSchema.Table("DELETED_RECORDS"),
    [
        ("TABLE_ID", SageSchema.Tables.TakeWhile(t => t != table).Count() + 1),
        ("FOREIGN_REF", Convert.ToString(key, CultureInfo.InvariantCulture)), ("FOREIGN_REF_TYPE", 0), ("DELETION_DATE_TIME", Now),
        (CreateStamp, Now), (ModifyStamp, Now),
    ]);

    private int Next(string table, string column) =>
        (int)(long)Scalar($"SELECT COALESCE(MAX(\"{column}\"), 0) + 1 FROM \"{table}\"")!;

    private const string CreateStamp = "RECORD_CREATE_DATE";
    private const string ModifyStamp = "RECORD_MODIFY_DATE";
}
