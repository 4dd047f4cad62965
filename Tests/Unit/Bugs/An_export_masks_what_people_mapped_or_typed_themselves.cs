using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Operations.Export;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Operations;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Only the fields the program has names for were masked. A column that mapping.fields brings along (CONTACT_NAME into Z_Contact), the value a person typed to
/// decide a conflict, and the sentence about it in the audit stood in every export.
/// </summary>
public sealed class An_export_masks_what_people_mapped_or_typed_themselves : IDisposable
{
    private const string Person = "Niamh Example";
    private readonly PlanScene _scene = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("export-").FullName;

    [Theory]
    [InlineData("changes")]
    [InlineData("bases")]
    [InlineData("audit")]
    [InlineData("conflicts")]
    public async Task Should_hide_a_configured_field(string table)
    {
        var image = $$"""{"Z_Contact":"{{Person}}","creditLimit":700}""";
        await _scene.Add(
            new ChangeRow { Company = "acme", Kind = Kind.Account, Record = "A001", Action = "update", State = ChangeState.Queued, Fields = image, Expected = image },
            new BaseRow { Company = "acme", Kind = Kind.Account, Record = "A001", SageHash = "1", SsmHash = "2", SageImage = image, SsmImage = image },
            new AuditRow { Company = "acme", Kind = Kind.Account, Record = "A001", What = "update", From = image, To = image },
            new ConflictRow { Company = "acme", Kind = Kind.Account, Record = "A001", Field = "Z_Contact", Sage = Person, Ssm = Person, BaseSage = Person });

        var masked = await Export(table, personal: false);

        masked.ShouldNotContain(Person);
        masked.ShouldContain("A001");
        if (table != "conflicts") masked.ShouldContain("700");
        (await Export(table, personal: true)).ShouldContain(Person);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("Z_Contact")]
    public async Task Should_hide_what_a_person_decided(string field)
    {
        await _scene.Add(new ConflictRow
        {
            Id = 7, Company = "acme", Kind = Kind.Contact, Record = "A001/1", Field = field, Class = ConflictClass.Conflict, State = ConflictState.Open, Policy = "ask",
        });
        var decided = await new ConflictDecisions(_scene.Store, _scene.Time).Decide(7, new(ConflictChoice.Value, Person, "person"), alike: false, StagingFile.Cancel);
        decided.ShouldHaveSingleItem().Taken.ShouldBeTrue(decided[0].Text);

        foreach (var table in new[] { "conflicts", "audit" })
        {
            (await Export(table, personal: false)).ShouldNotContain(Person, customMessage: table);
            (await Export(table, personal: false)).ShouldContain("A001/1", customMessage: table);
        }
        (await Export("conflicts", personal: true)).ShouldContain(Person);
    }

    [Fact]
    public async Task Should_leave_the_candidate_a_person_chose()
    {
        await _scene.Add(new ConflictRow
        {
            Company = "acme", Kind = Kind.Account, Record = "A001", Class = ConflictClass.Parked, State = ConflictState.Resolved, Policy = "ACC-13", Candidates = "11, 12",
            Resolution = ConflictChoice.Link, ResolvedValue = "12",
        });
        (await Export("conflicts", personal: false)).ShouldContain(",12,");
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("changes")]
    [InlineData("conflicts")]
    public async Task Should_hide_what_a_sentence_quotes(string table)
    {
        var words = $"The job title '{Person} O'Neill' is none of the tenant's contact types. Add it, or correct the customer's record.";
        await _scene.Add(
            new FindingRow { Company = "acme", Side = Side.Sage50, Kind = Kind.Contact, Key = "A001/1", Code = "S50-T-006", Field = "jobTitle", Reason = words, Open = true },
            new ChangeRow { Company = "acme", Kind = Kind.Contact, Record = "A001/1", Action = "create", State = ChangeState.Refused, Fields = "{}", Field = "name, jobTitle", Reason = words },
            new ConflictRow { Company = "acme", Kind = Kind.Contact, Record = "A001/1", Field = "jobTitle", Reason = words });

        var masked = await Export(table, personal: false);

        masked.ShouldNotContain(Person);
        masked.ShouldNotContain("Neill");
        masked.ShouldContain("The job title '(masked)");
        (await Export(table, personal: true)).ShouldContain(Person);
    }

    private async Task<string> Export(string name, bool personal)
    {
        var context = new PlanContext(PlanScene.Scope, _scene.Settings, new KindPolicies(_scene.Settings), _scene);
        var file = Path.Combine(_folder, name + ".csv");
        await CsvExport.Write(ExportTables.Of(name, _scene.Store, new StagedComparison(_scene.Store, context), personal, _scene.Time), file, ',', overwrite: true, StagingFile.Cancel);
        return await File.ReadAllTextAsync(file, StagingFile.Cancel);
    }

    public void Dispose()
    {
        _scene.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
