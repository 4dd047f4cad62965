using System.Text.RegularExpressions;
using Sage50Etl.Tests.Unit.Docs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Architecture;

/// <summary>Every file of the product may hold customers, so all are made in the one place that keeps them private.</summary>
public sealed partial class When_files_are_written
{
    // The folder of Sage's exports is shared with the people who put them there; the simulator and its data are made up; EF's tool needs a name only.
    private static readonly string[] Others = ["Connectors/Sage50/Csv/", "Sandbox/", "Staging.Database/Files/"];

    [Fact]
    public void Should_be_made_private_from_their_first_moment_on() =>
        Repository.Sources().Where(f => !Others.Any(Repository.Name(f).StartsWith))
            .SelectMany(f => Making().Matches(File.ReadAllText(f)).Select(m => $"{Repository.Name(f)}: {m.Value}"))
            .ShouldBeEmpty("Use PrivateFile and PrivateFolder: the process's mask would let every account of the machine read it.");

    [Fact]
    public void Should_find_such_a_line_where_there_is_one() =>
        Repository.Sources().Count(f => Making().IsMatch(File.ReadAllText(f))).ShouldBeGreaterThan(3);

    [GeneratedRegex(@"\bFile\.(Create|Open(?!Read)|Write|Append|Copy)\w*\(|new (FileStream|StreamWriter)\(|\bDirectory\.Create\w+\(|new FileInfo\([^)]*\)\.(Create|Open|Append|CopyTo)")]
    private static partial Regex Making();
}
