using System.Globalization;
using System.Text.RegularExpressions;

namespace Sage50Etl.Connectors.Ssm;

/// <summary>
/// A condition in SSM's filter language (ssm-api 4.2). Texts are quoted with quotes doubled, names are checked, so no value can leave its literal.
/// References are filtered as <c>accountId.id</c>. A wrong field name or an empty set is an <see cref="ArgumentException"/>.
/// </summary>
public sealed partial class SsmWhere
{
    private readonly string _text;

    private SsmWhere(string text) => _text = text;

    public static SsmWhere Equal(string field, string value) => Compare(field, "=", Quote(value));
    public static SsmWhere Equal(string field, int value) => Compare(field, "=", Number(value));

    /// <summary>Written as quoted text, the form of live clients; tenants may differ, so prefer to look at the rows.</summary>
    public static SsmWhere Equal(string field, bool value) => Compare(field, "=", value ? "'true'" : "'false'");

    public static SsmWhere NotEqual(string field, string value) => Compare(field, "<>", Quote(value));

    public static SsmWhere GreaterThan(string field, int value) => Compare(field, ">", Number(value));
    public static SsmWhere GreaterThan(string field, decimal value) => Compare(field, ">", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// A wall time in SSM's own clock, cut to whole seconds so that no row of that second is missed, and never before 1900, where SQL dates
    /// end.
    /// </summary>
    public static SsmWhere GreaterThan(string field, DateTime value) => Compare(field, ">", Stamp(value));

    public static SsmWhere In(string field, IEnumerable<int> values) => Within(field, [.. values.Select(Number)]);
    public static SsmWhere In(string field, IEnumerable<string> values) => Within(field, [.. values.Select(Quote)]);

    public static SsmWhere And(params SsmWhere[] conditions) => Join(" AND ", conditions);
    public static SsmWhere Or(params SsmWhere[] conditions) => Join(" OR ", conditions);

    public override string ToString() => _text;

    private static SsmWhere Compare(string field, string comparison, string literal) => new($"{Name(field)} {comparison} {literal}");

    private static SsmWhere Within(string field, string[] literals) => literals.Length == 0
        ? throw new ArgumentException($"A condition on {field} needs at least one value; with none, nothing need be asked.", nameof(literals))
        : new($"{Name(field)} IN ({string.Join(',', literals)})");

    private static SsmWhere Join(string word, SsmWhere[] conditions) => conditions switch
    {
        [] => throw new ArgumentException("At least one condition is needed.", nameof(conditions)),
        [var only] => only,
        _ => new($"({string.Join(word, conditions.Select(condition => condition._text))})"),
    };

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Stamp(DateTime value)
    {
        var first = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return $"'{(value < first ? first : value).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}Z'";
    }

    private static string Name(string field) => FieldName().IsMatch(field)
        ? field
        : throw new ArgumentException("A field name has letters, digits and underscores, with a dot before id at most.", nameof(field));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}
