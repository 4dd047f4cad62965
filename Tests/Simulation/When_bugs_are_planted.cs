using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Simulation;

/// <summary>build/mutants.sh breaks a copy of the product with build/mutants.patch; both have to go along with the sources.</summary>
public sealed class When_bugs_are_planted
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_fit_the_sources()
    {
        var (code, said) = await Git("apply", "--check", "--recount", "-C1", "build/mutants.patch");

        code.ShouldBe(0, "make build/mutants.patch anew: " + said);
    }

    [Fact]
    public async Task Should_have_a_stated_number_of_seeds_for_each()
    {
        var patch = await File.ReadAllTextAsync(Path.Combine(Root(), "build", "mutants.patch"), Token);
        var script = await File.ReadAllTextAsync(Path.Combine(Root(), "build", "mutants.sh"), Token);
        var stated = script[script.IndexOf("bugs=(", StringComparison.Ordinal)..script.IndexOf(')', script.IndexOf("bugs=(", StringComparison.Ordinal))]
            .Replace("bugs=(", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(b => b.Split('=')[0]).ToList();

        stated.Count.ShouldBeGreaterThan(14);
        stated.Where(name => !patch.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty("every bug of the script stands in the patch");
    }

    private static async Task<(int Code, string Said)> Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root(), RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            var said = await git.StandardError.ReadToEndAsync(Token);
            await git.WaitForExitAsync(Token);
            return (git.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed.");
            throw;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sage50Etl.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
