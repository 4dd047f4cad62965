using System.Text;
using CsvHelper;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Export;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

public sealed class When_tables_are_exported : IDisposable
{
    private static readonly ExportColumn[] Columns =
        [new("id", typeof(long)), new("text", typeof(string)), new("amount", typeof(decimal)), new("day", typeof(DateOnly)), new("at", typeof(DateTimeOffset)), new("flag", typeof(bool)), new("more", typeof(string))];
    private static readonly string[] Pieces =
        ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "'", ",", ";", "|", " ", "\0", "\uFEFF", "a", "Zieliński", "1", "=cmd|' /C calc'!A0", "\"\"", "é", "\uFF1D", "😀", "\u00A0"];
    private static readonly char[] Cuts = [',', ';', '|', '\t', '\r', '\n'];
    private readonly PlanScene _scene = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("export-").FullName;

    [Theory]
    [InlineData(1, ',')]
    [InlineData(2, ';')]
    [InlineData(3, '\t')]
    [InlineData(4, '|')]
    public async Task Should_read_back_what_was_written(int seed, char delimiter)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 2_000).Select(i => Row(i, random)).ToList();
        var file = Path.Combine(_folder, "round.csv");

        (await CsvExport.Write(Table(rows), file, delimiter, overwrite: false, StagingFile.Cancel)).ShouldBe(rows.Count);

        var cells = Cells(file, delimiter);
        cells.Count.ShouldBe(rows.Count);
        foreach (var (row, read) in rows.Zip(cells))
            Columns.Select((c, i) => CsvText.Back(read[i], c.Type)).ShouldBe(row);
        foreach (var cut in Cuts)
            foreach (var cell in cells.SelectMany(c => new[] { c[1], c[6] }).SelectMany(t => t.Split(cut)))
                "=+-@\uFF1D".ShouldNotContain(cell.SkipWhile(c => char.IsWhiteSpace(c) || c is '\0' or '\uFEFF' or '"').FirstOrDefault('x'), $"'{cell}' would run where '{cut}' parts cells");
        foreach (var text in cells.SelectMany(c => new[] { c[1], c[6] }).Where(t => t.Length > 0))
        {
            "=+-@\t\r\n".ShouldNotContain(text[0], $"'{text}' would run");
            "=+-@\uFF1D".ShouldNotContain(text.SkipWhile(c => char.IsWhiteSpace(c) || c is '\0' or '\uFEFF').FirstOrDefault('x'), $"'{text}' would run");
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("  =1")]
    [InlineData("\"=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("\0=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFE66SUM(1)")]
    [InlineData("\u200B=1")]
    [InlineData("\u2212cmd")]
    public void Should_keep_text_from_running(string text) => (FormulaGuard.Protect(text), FormulaGuard.Restore(FormulaGuard.Protect(text))).ShouldBe(("'" + text, text));

    [Theory]
    [InlineData("A001")]
    [InlineData("a=b")]
    [InlineData("(masked)")]
    public void Should_leave_other_text_alone(string text) => FormulaGuard.Protect(text).ShouldBe(text);

    [Fact]
    public void Should_leave_a_negative_amount_a_number() => CsvText.Of(-12.50m).ShouldBe("-12.5");

    [Fact]
    public async Task Should_begin_with_the_mark_that_Excel_knows_UTF_8_by()
    {
        await Export("links");
        File.ReadAllBytes(Path.Combine(_folder, "links.csv"))[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
    }

    [Fact]
    public async Task Should_write_while_it_reads()
    {
        using var file = new MemoryStream();
        var (before, table) = (0L, Table([]) with { Rows = _ => Rows(100_000, () => file.Length) });
        async IAsyncEnumerable<object?[]> Rows(int count, Func<long> written)
        {
            for (var i = 0; i < count; i++) yield return [i, "text", 1m, null, null, true, null];
            before = written();
            await Task.CompletedTask;
        }

        await CsvExport.Write(table, file, ',', StagingFile.Cancel);

        before.ShouldBeGreaterThan(file.Length / 2, "rows are not collected before they are written");
    }

    [Fact]
    public async Task Should_leave_no_torn_file_and_not_touch_the_old_one()
    {
        var file = Path.Combine(_folder, "old.csv");
        await File.WriteAllTextAsync(file, "old", StagingFile.Cancel);
        static async IAsyncEnumerable<object?[]> Broken()
        {
            yield return [1L, "x", 1m, null, null, true, null];
            await Task.Yield();
            throw new InvalidOperationException("the source broke");
        }

        await Should.ThrowAsync<InvalidOperationException>(() => CsvExport.Write(Table([]) with { Rows = _ => Broken() }, file, ',', overwrite: true, StagingFile.Cancel));
        await Should.ThrowAsync<IOException>(() => CsvExport.Write(Table([]), file, ',', overwrite: false, StagingFile.Cancel));

        Directory.GetFiles(_folder).ShouldBe([file]);
        (await File.ReadAllTextAsync(file, StagingFile.Cancel)).ShouldBe("old");
        await CsvExport.Write(Table([]), file, ',', overwrite: true, StagingFile.Cancel);
        (await File.ReadAllTextAsync(file, StagingFile.Cancel)).ShouldStartWith("id,text");
    }

    [Fact]
    public async Task Should_mask_personal_data_unless_it_is_asked_for()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "Murphy & Sons"), ("email", "murphy@example.com"), ("creditLimit", 700m));
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "01632 960000"));
        await _scene.Plan(Kind.Account);
        await _scene.Add(new ConflictRow { Company = "acme", Kind = Kind.Account, Record = "A001", Field = "name", Sage = "Murphy & Sons", Ssm = "Murphy" },
            new AuditRow { Company = "acme", Kind = Kind.Account, Record = "A001", What = "update", From = """{"name":"Murphy"}""", To = """{"name":"Murphy & Sons","balance":1}""" });

        foreach (var table in new[] { Kind.Account, "changes", "conflicts", "bases", "reconcile", "audit" })
        {
            var masked = await Export(table);
            foreach (var secret in new[] { "Murphy", "murphy", "01632", "Customer A001" }) masked.ShouldNotContain(secret, customMessage: table);
            masked.ShouldContain("A001", customMessage: table);
        }
        (await Export("changes")).ShouldContain("700");
        (await Export("changes", personal: true)).ShouldContain("Murphy");
        (await Export(Kind.Account, personal: true)).ShouldContain("murphy@example.com");
    }

    [Fact]
    public async Task Should_read_back_a_staged_table_equal()
    {
        await _scene.Customer("A001", "1");
        await _scene.Edit(Side.Sage50, Kind.Account, "A001", ("name", "=2+3 \"Ltd\"\r\nof, Bray"), ("balance", -0.01m));
        await Export(Kind.Account, personal: true);

        var table = Tables(Kind.Account, personal: true);
        var sage = Cells(Path.Combine(_folder, "account.csv"), ',').Single(c => c[0] == "Sage50");
        var values = table.Columns.Select((c, i) => (c.Name, Value: CsvText.Back(sage[i], c.Type))).ToDictionary(v => v.Name, v => v.Value);

        var row = await _scene.Row(Side.Sage50, Kind.Account, "A001");
        (values["key"], values["readAt"], values["gone"]).ShouldBe((row.Key, row.ReadAt, (object)row.Gone));
        foreach (var (field, value) in row.Values) values[field].ShouldBe(value, field);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Should_have_a_header_for_every_table(string name) => (await Export(name)).Split("\r\n")[0].ShouldContain(',');

    public static TheoryData<string> Names() => [.. ExportTables.Names];

    private ExportTable Tables(string name, bool personal)
    {
        var context = new PlanContext(PlanScene.Scope, _scene.Settings, new KindPolicies(_scene.Settings), _scene);
        return ExportTables.Of(name, _scene.Store, new StagedComparison(_scene.Store, context), personal, _scene.Time);
    }

    private async Task<string> Export(string name, bool personal = false)
    {
        var file = Path.Combine(_folder, name + ".csv");
        await CsvExport.Write(Tables(name, personal), file, ',', overwrite: true, StagingFile.Cancel);
        return await File.ReadAllTextAsync(file, StagingFile.Cancel);
    }

    private static ExportTable Table(List<object?[]> rows) => new("test", Columns, _ => rows.ToAsyncEnumerable());

    private static List<string[]> Cells(string file, char delimiter)
    {
        using var reader = CsvReader.Create(File.ReadAllBytes(file), CsvReaderOptions.Default with { Separator = delimiter });
        var cells = new List<string[]>();
        while (reader.Read()) cells.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return cells;
    }

    private static object?[] Row(long id, Random random) =>
    [
        id, Text(random), random.Next(-1_000_000, 1_000_000) / 100m, new DateOnly(2026, 1, 1).AddDays(random.Next(1_000)),
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 300)), random.Next(2) == 0, Text(random),
    ];

    private static string? Text(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return text.Length == 0 ? null : text;
    }

    public void Dispose()
    {
        _scene.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
