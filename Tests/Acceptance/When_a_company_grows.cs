using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>
/// A firm of several times the size costs several times the work, not its square. The same company is loaded in two sizes or more; what is judged is the work of the
/// database, which a busy machine does not change; times stand beside it. SAGE50ETL_GROWTH_CUSTOMERS names other sizes, such as 500,2000.
/// </summary>
public sealed class When_a_company_grows
{
    private const double Most = 1.1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Asked => Environment.GetEnvironmentVariable("SAGE50ETL_GROWTH_CUSTOMERS") is { Length: > 0 } asked ? asked : "40,160";

    private static IEnumerable<int> Sizes => Asked.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture));

    [Fact]
    public async Task Should_cost_in_proportion_to_its_size()
    {
        var measured = new List<Size>();
        foreach (var customers in Sizes) measured.Add(await Measure(customers));

        var exponents = measured.Zip(measured.Skip(1)).SelectMany(p => Exponents(p.First, p.Second)).ToList();
        Tell([
            .. measured.Zip(measured.Skip(1)).SelectMany(p => Steepest(p.First, p.Second)),
            .. measured.SelectMany(m => m.Parts.Select(p => $"{m.Customers} customers, {m.Calls} calls written, {p.Name}: {p.Work}k steps of the database, {p.Seconds:0.0} s")),
            .. exponents.Select(e => $"{e.Name}: exponent of the work {e.Work:0.00}, of the time {e.Time:0.00}"),
        ]);

        exponents.Where(e => e.Work > Most).ShouldBeEmpty();
    }

    private const string FirstPlan = "first plan";
    private const string Load = "first load";
    private const string Quiet = "quiet cycle";

    private static async Task<Size> Measure(int customers)
    {
        await using var company = await TestCompany.Start(Token, customers, settings: s => ((JsonObject)s["ssm"]!)["bulk"] =
            new JsonArray("product", "productRate", "account", "address", "contact", "order", "orderLine", "invoice", "family", "rate"));
        using var work = new SqliteWork(company.Data);

        var first = await Step(FirstPlan, work, company, 7, "sync");
        var load = await Step(Load, work, company, 0, "approve");
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);
        var quiet = await Step(Quiet, work, company, 0, "sync");

        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written, "the second cycle finds nothing to write");
        return new(customers, written, [first, load, quiet]);
    }

    private static async Task<Part> Step(string name, SqliteWork work, TestCompany company, int exitCode, string command)
    {
        var before = work.Statements;
        var began = Stopwatch.GetTimestamp();

        (await ProgramInside.Run(company, command)).ShouldBe(exitCode, name);

        var statements = work.Statements.ToDictionary(s => s.Key, s => s.Value - before.GetValueOrDefault(s.Key));
        return new(name, statements, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static IEnumerable<(string Name, double Work, double Time)> Exponents(Size small, Size large)
    {
        var sizes = Math.Log((double)large.Customers / small.Customers);
        return small.Parts.Zip(large.Parts).Select(p => ($"{small.Customers} to {large.Customers}, {p.First.Name}",
            Math.Log((double)p.Second.Work / p.First.Work) / sizes, Math.Log(p.Second.Seconds / p.First.Seconds) / sizes));
    }

    private static void Tell(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        if (Environment.GetEnvironmentVariable("SAGE50ETL_GROWTH_REPORT") is { Length: > 0 } file) File.WriteAllText(file, text + "\n");
    }

    // The statements whose work grew most beyond the size: where to look when the bound does not hold.
    private static IEnumerable<string> Steepest(Size small, Size large) => small.Parts.Zip(large.Parts).SelectMany(p => p.Second.Statements
        .Select(s => (Text: s.Key, Beyond: s.Value - (p.First.Statements.GetValueOrDefault(s.Key) * large.Customers / small.Customers), Work: s.Value))
        .Where(s => s.Beyond * 100 > p.Second.Work)
        .OrderByDescending(s => s.Beyond)
        .Take(5)
        .Select(s => $"{large.Customers} customers, {p.Second.Name}: {s.Work}k steps, {s.Beyond}k beyond proportion: {s.Text[..Math.Min(s.Text.Length, Shown)]}"));

    private const int Shown = 900;

    private sealed record Part(string Name, IReadOnlyDictionary<string, long> Statements, double Seconds)
    {
        /// <summary>In thousands of steps.</summary>
        public long Work => Statements.Values.Sum();
    }

    private sealed record Size(int Customers, int Calls, IReadOnlyList<Part> Parts);
}
