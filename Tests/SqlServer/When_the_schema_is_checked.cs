using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Compare;
using Sage50Etl.Tests.SqlServer.Checking;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.SqlServer;

/// <summary>S1, S2, S3 and S6: what EF makes of the model is what SQL Server 2022 accepts.</summary>
public sealed class When_the_schema_is_checked
{
    [Fact]
    public void Should_create_from_the_model_without_a_finding() => Clean(FoldedScript.Of(Staging.Create()));

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Should_migrate_without_a_finding(MigrationsSqlGenerationOptions options) => Clean(FoldedScript.Of(Staging.Migrations(options)));

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Should_migrate_to_exactly_what_the_model_creates(MigrationsSqlGenerationOptions options)
    {
        var migrated = FoldedScript.Of(Staging.Migrations(options)).Objects.Where(o => !o.Contains("__EFMigrationsHistory", StringComparison.Ordinal)).ToList();
        Differences(Staging.Objects.Objects, migrated).ShouldBeEmpty();
    }

    [Fact]
    public void Should_find_one_length_that_drifted()
    {
        var drifted = Staging.Objects.Objects.Select(o => o.Replace("(300)", "(299)", StringComparison.Ordinal)).ToList();
        Differences(Staging.Objects.Objects, drifted).ShouldNotBeEmpty();
    }

    [Fact]
    public void Should_break_none_of_our_own_rules() => OwnRules.Of(Staging.Objects).ShouldBeEmpty();

    private static void Clean(FoldedScript script)
    {
        script.Findings.ShouldBeEmpty();
        script.Tables.Count.ShouldBeGreaterThan(30);
        ModelCheck.Findings(script.Objects, script.Bodies.Select(b => new SqlText("body", [], b))).ShouldBeEmpty();
        script.Bodies.SelectMany(OwnRules.Of).ShouldBeEmpty();
    }

    private static List<string> Differences(IEnumerable<string> one, IEnumerable<string> other)
    {
        var folder = Directory.CreateTempSubdirectory("sage50etl-dacpac-");
        try
        {
            var files = new[] { one, other }.Select((objects, i) => Package(objects, Path.Combine(folder.FullName, $"{i}.dacpac"))).ToList();
            var result = new SchemaComparison(new SchemaCompareDacpacEndpoint(files[0]), new SchemaCompareDacpacEndpoint(files[1])).Compare();
            return [.. result.Differences.Select(d => $"{d.UpdateAction} {d.Name} {d.SourceObject?.Name} {d.TargetObject?.Name}")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Package(IEnumerable<string> objects, string file)
    {
        var found = new List<string>();
        using var model = ModelCheck.Build(objects, [], found);
        found.ShouldBeEmpty();
        DacPackageExtensions.BuildPackage(file, model, new PackageMetadata { Name = "staging", Version = "1.0" });
        return file;
    }
}
