using System.Globalization;
using Sage50Etl.Sandbox;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Documents of Sage that carry SSMQ:id against the documents of SSM they were made from, one to one (I2, D16).</summary>
internal static class MarkerCheck
{
    private const string Mark = "SSMQ:";

    public static IEnumerable<string> Of(SageBooks books, TenantRecords tenant)
    {
        foreach (var same in books.Orders.Where(IsMarked).GroupBy(o => o.Text("ANALYSIS_3")!))
        {
            if (same.Count() > 1) yield return $"marker {same.Key} stands on {Text(same.Count())} documents of Sage: {string.Join(", ", same.Select(Number))} (I2).";
            foreach (var order in same)
                if (Complaint(order, tenant) is { } complaint)
                    yield return $"document {Number(order)} with marker {same.Key}: {complaint}.";
        }
        var made = books.Orders.Select(o => o.Text("ANALYSIS_3")).OfType<string>().ToHashSet();
        foreach (var document in tenant.Live("salesorders").Where(o => o.CreatedBy != SandboxPeople.Connector.UserId && o.Text("extId") is not null))
            if (!made.Contains(Mark + Text(document.Id)))
                yield return $"{document} was made by a rep and carries {document.Text("extId")}, but no document of Sage carries its marker (D16).";
    }

    /// <summary>Made from a document of SSM.</summary>
    public static bool IsMarked(Row order) => order.Text("ANALYSIS_3")?.StartsWith(Mark, StringComparison.Ordinal) == true;

    private static string? Complaint(Row order, TenantRecords tenant)
    {
        var id = int.TryParse(order.Text("ANALYSIS_3")![Mark.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (tenant.Find("salesorders", id) is not { } document) return "SSM has no document of this id";
        if (document.CreatedBy == SandboxPeople.Connector.UserId) return $"{document} was not made by a rep";
        if (document.Text("extId") is not { } key) return $"{document} carries no external id, so it should not have been sent or was never linked";
        return key[1..] == Number(order) ? null : $"{document} carries {key}";
    }

    private static string Number(Row order) => Text(order.Number("ORDER_NUMBER"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
