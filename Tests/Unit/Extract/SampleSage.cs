using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Tests.Unit.Extract;

/// <summary>A Sage company in memory that answers queries by their conditions; single rows can be made unreadable.</summary>
internal sealed class SampleSage : ISage50Reader
{
    private readonly Dictionary<SageRow, string> _broken = new(ReferenceEqualityComparer.Instance);

    public List<SageRow> Rows { get; } = [];
    public List<(Type Row, SageQuery Query)> Queries { get; } = [];

    /// <summary>Runs when an answer has been read to its end.</summary>
    public Action AfterRead { get; set; } = () => { };

    /// <summary>The row stays, but only its key (or not even that) can be read.</summary>
    public void Break(SageRow row, string key) => _broken[row] = key;

    public void Mend() => _broken.Clear();

    public void Replace(SageRow old, SageRow row) => Rows[Rows.IndexOf(old)] = row;

    /// <summary>Rows that an answer leaves out although they are there.</summary>
    public Func<SageRow, SageQuery, bool> Omits { get; set; } = (_, _) => false;

    /// <summary>Row types that this way into Sage does not offer.</summary>
    public HashSet<Type> NotOffered { get; } = [];
    public bool KeysComeByHand { get; set; }
    public SageCompany Company { get; set; } = new() { CompanyId = "id-1", Name = "Acme" };

    public Task<SageCompany> ReadCompany(CancellationToken cancellationToken) => Task.FromResult(Company);

    public async IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken) where TRow : SageRow
    {
        Queries.Add((typeof(TRow), query));
        if (NotOffered.Contains(typeof(TRow))) throw new SageException(SageFailure.Configuration, "S50-H-000", "There is no such table.");
        await Task.CompletedTask;
        foreach (var row in Rows.OfType<TRow>().Where(r => query.Conditions.All(c => Holds(r, c)) && !Omits(r, query)).ToList())
            yield return _broken.TryGetValue(row, out var key) ? new(null, new(typeof(TRow).Name, key, "Column", "cannot be read") { KeyParts = key.Length == 0 ? null : [key] }) : new(row, null);
        AfterRead();
    }

    private static bool Holds(SageRow row, SageCondition condition)
    {
        var name = string.Concat(condition.Column.Split('_').Select(w => w[..1] + w[1..].ToLowerInvariant()));
        var property = row.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;
        if (condition.Operator == SageOperator.In)
            return ((System.Collections.IEnumerable)condition.Value).Cast<object>().Any(v => Equals(v, property.GetValue(row)));
        var order = Comparer<object>.Default.Compare(property.GetValue(row)!, Convert.ChangeType(condition.Value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, CultureInfo.InvariantCulture));
        return condition.Operator switch
        {
            SageOperator.Equal => order == 0,
            SageOperator.GreaterOrEqual => order >= 0,
            SageOperator.LessOrEqual => order <= 0,
            _ => throw new NotSupportedException($"{condition.Operator} is not asked for by these sources."),
        };
    }
}
