namespace Sage50Etl.Tests.Unit.Support;

/// <summary>The checked-out sources, found upwards from the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Project files of the product, tests left out.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(p => !Path.GetRelativePath(Root, p).Split(Path.DirectorySeparatorChar).Any(part => part is "Tests" or "obj" or "bin"))];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Sage50Etl.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No Sage50Etl.sln above {AppContext.BaseDirectory}: these tests run from the sources.");
    }
}
