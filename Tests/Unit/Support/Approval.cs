using Shouldly;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Compares a text with its approved file in Tests/Unit/Approved; what differs is written beside it as received.</summary>
internal static class Approval
{
    public static void Verify(string name, string text)
    {
        var folder = Path.Combine(Repository.Root, "Tests", "Unit", "Approved");
        var (approved, received) = (Path.Combine(folder, name + ".approved.txt"), Path.Combine(folder, name + ".received.txt"));
        var (expected, actual) = (File.Exists(approved) ? Normalise(File.ReadAllText(approved)) : "", Normalise(text));
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        throw new ShouldAssertException($"{name} is not what was approved. Compare, and if it is meant, rename {name}.received.txt to {name}.approved.txt.\n{Difference(expected, actual)}");
    }

    /// <summary>Lines around the first difference, - approved, + received.</summary>
    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var first = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('\n', before.Skip(Math.Max(0, first - 2)).Take(Math.Min(2, first)).Select(l => "  " + l)
            .Concat(before.Skip(first).Take(5).Select(l => "- " + l)).Concat(after.Skip(first).Take(5).Select(l => "+ " + l)).Prepend($"line {first + 1}:"));
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
