using System.Text;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Csv;

/// <summary>
/// Files damaged at random, from a fixed seed, and the corpus of those that once broke something. Whatever the damage: a row that is taken holds
/// nothing but what stands in the file, every other one has a reason with file and line, and no other failure than the connector's own comes out.
/// </summary>
public sealed class When_exports_are_fuzzed
{
    private const int Rounds = 400;
    private static readonly string Good = "ACCOUNT_REF,NAME,CURRENCY,CREDIT_LIMIT,LAST_INV_DATE,ACCOUNT_ON_HOLD\r\n" + string.Concat(
        Enumerable.Range(1, 12).Select(i => $"ABC{i:000},\"Name, number {i} – é\",1,{i}.50,{i:00}/02/2026,{i % 2}\r\n"));
    private int _taken, _faults, _refused;

    public static TheoryData<string> Corpus => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sage50", "Csv", "Corpus")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Corpus))]
    public async Task Should_survive_what_once_was_trouble(string name) =>
        await Survives(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sage50", "Csv", "Corpus", name), Reading.Token), name);

    [Fact]
    public async Task Should_survive_damage_of_any_kind()
    {
        var random = new Random(20261123);
        for (var round = 0; round < Rounds; round++) await Survives(Damaged(random), $"round {round}");
        (_taken, _faults, _refused).ShouldSatisfyAllConditions(t => t._taken.ShouldBeGreaterThan(Rounds), t => t._faults.ShouldBeGreaterThan(Rounds / 4), t => t._refused.ShouldBeGreaterThan(0));
    }

    private async Task Survives(byte[] bytes, string what)
    {
        using var scene = new CsvScene();
        scene.Put("Customers.csv", bytes);
        try
        {
            var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var read in await scene.Read<SalesLedger>())
                if (read.IsRow)
                {
                    _taken++;
                    Holds(read.Row, bytes, keys, what);
                }
                else
                {
                    _faults++;
                    read.Fault.Reason.ShouldContain("(Customers.csv, line ", customMessage: what);
                }
        }
        catch (SageException refused)
        {
            _refused++;
            refused.Code.ShouldBe(CsvCodes.BadLayout, what);
        }
    }

    private static void Holds(SalesLedger row, byte[] bytes, HashSet<string> keys, string what)
    {
        keys.Add(row.AccountRef).ShouldBeTrue($"{what}: {row.AccountRef} came twice");
        var (utf8, ansi) = (Encoding.UTF8.GetString(bytes), CodePages.Knows("windows-1252") ? Encoding.GetEncoding(1252).GetString(bytes) : "");
        foreach (var text in new[] { row.AccountRef, row.Name }.OfType<string>().Select(t => t.Replace("\"", "\"\"", StringComparison.Ordinal)))
            (utf8.Contains(text, StringComparison.Ordinal) || ansi.Contains(text, StringComparison.Ordinal) || Encoding.Unicode.GetString(bytes).Contains(text, StringComparison.Ordinal))
                .ShouldBeTrue($"{what}: '{text}' does not stand in the file");
    }

    private static byte[] Damaged(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Good).ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, (byte)"\",\r\n;'\0\t"[random.Next(8)]); break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(80), bytes.Count - at))); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(new string('9', random.Next(70)))); break;
            }
        }
        return [.. bytes];
    }
}
