namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Search;

/// <summary>Turns a query into searches: none when an "in" list is empty, several when one is too long for a single statement of Sage's driver.</summary>
internal static class SearchPlan
{
    public static IEnumerable<IReadOnlyList<SageCondition>> Split(IReadOnlyList<SageCondition> conditions)
    {
        var list = conditions.FirstOrDefault(c => c.Operator == SageOperator.In && Count(c) is 0 or > LongestList);
        if (list is null) return [conditions];
        var others = conditions.Where(c => !ReferenceEquals(c, list)).ToArray();
        return Chunks(list).SelectMany(chunk => Split([.. others, list with { Value = chunk }]));
    }

    private static int Count(SageCondition condition) => condition.Value switch
    {
        IEnumerable<string> texts => texts.Count(),
        IEnumerable<int> numbers => numbers.Count(),
        _ => throw SearchBody.Bad(condition, "'in' takes a list of texts or of whole numbers"),
    };

    private static IEnumerable<object> Chunks(SageCondition list) => list.Value is IEnumerable<int> numbers
        ? numbers.Distinct().Chunk(LongestList)
        : ((IEnumerable<string>)list.Value).Distinct(StringComparer.Ordinal).Chunk(LongestList);

    private const int LongestList = 200;
}
