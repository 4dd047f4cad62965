using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Architecture;

public sealed class When_projects_reference_each_other
{
    private const string Prefix = "Sage50Etl.";

    /// <summary>Own solution, own program (design 2): its types are not in this test's output.</summary>
    private const string OwnSolution = "Endpoint.NServiceBus";

    public static TheoryData<string> Projects() => [.. Repository.Projects.Select(NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Should_have_arrows_for_every_project() =>
        Repository.Projects.Select(NameOf).Except(Arrows.Of.Keys).ShouldBeEmpty("a new project needs its line in design section 1 and in Arrows");

    [Fact]
    public void Should_find_the_projects_of_the_design() =>
        Arrows.Of.Keys.Except(Repository.Projects.Select(NameOf)).Except([OwnSolution]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Should_reference_exactly_what_the_design_says(string project)
    {
        var file = Repository.Projects.Single(p => NameOf(p) == project);
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => NameOf(r.Attribute("Include")!.Value.Replace('\\', '/')));
        references.ShouldBe(Arrows.Of[project], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Should_use_no_type_of_another_project_without_an_arrow(string project)
    {
        if (project == OwnSolution) return;
        var forbidden = Arrows.Of.Keys.Except(Arrows.MayName(project)).Where(other => other != project).SelectMany(TypesOf).ToArray();
        var result = Types.InAssembly(AssemblyOf(project)).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty($"{project} may use {string.Join(", ", Arrows.MayName(project))} only");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Should_keep_its_types_under_its_own_name(string project)
    {
        if (project == OwnSolution) return;
        AssemblyOf(project).GetTypes()
            .Where(t => t.Namespace is { } space && space.StartsWith(Prefix, StringComparison.Ordinal) && !$"{space}.".StartsWith($"{Prefix}{project}.", StringComparison.Ordinal))
            .Select(t => t.FullName).ShouldBeEmpty();
    }

    // Full names of types, so that a folder named like another project's beginning is not mistaken for it.
    private static IEnumerable<string> TypesOf(string project) => project == OwnSolution ? [] : AssemblyOf(project).GetTypes()
        .Where(t => t.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true && !t.IsNested).Select(t => t.FullName!);

    private static Assembly AssemblyOf(string project) => Assembly.Load(project == "Endpoint" ? "sage50etl" : Prefix + project);

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file)[Prefix.Length..];
}
