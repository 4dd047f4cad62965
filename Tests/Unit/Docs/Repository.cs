namespace Sage50Etl.Tests.Unit.Docs;

/// <summary>The files these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Doc(string name) => Path.Combine(Root, "docs", name);

    /// <summary>Every C# file of the product; tests may make codes up.</summary>
    public static IEnumerable<string> Sources() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Where(f => !Parts(f).Any(p => p is "bin" or "obj" or "Tests"));

    /// <summary>A C# file under Tests by its path there, without the ending.</summary>
    public static string Test(string name) => Path.Combine([Root, "Tests", .. (name + ".cs").Split('/')]);

    public static IEnumerable<string> Tests() => Directory.EnumerateFiles(Path.Combine(Root, "Tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !Parts(f).Any(p => p is "bin" or "obj"));

    /// <summary>A file's path in the repository, with slashes on every system.</summary>
    public static string Name(string file) => string.Join('/', Parts(file));

    private static string[] Parts(string file) => Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Sage50Etl.sln"))) return at.FullName;
        throw new InvalidOperationException($"There is no Sage50Etl.sln above {folder}.");
    }
}
