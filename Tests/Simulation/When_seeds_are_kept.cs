using Sage50Etl.Tests.Simulation.Runs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Simulation;

/// <summary>
/// What the simulation once found, in the shortest story it found it by: each file of the folder Kept is played. Those of Kept/Open wait
/// for the product to be mended.
/// </summary>
public sealed class When_seeds_are_kept
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Kept");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_end_well()
    {
        var files = Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).ToList();
        files.ShouldNotBeEmpty();

        var ended = await Workers.Play(files, 1, [], Token);

        ended.Count.ShouldBe(files.Count);
        ended.Where(e => e.Complaints.Length > 0).Select(e => e.Text()).ShouldBeEmpty();
    }

    [Fact]
    public void Should_be_read_as_they_were_written()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories))
            KeptStory.Of(KeptStory.Read(file).Text()).Text().ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"), file);
    }
}
