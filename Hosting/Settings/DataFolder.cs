using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Hosting.Settings;

/// <summary>The folder of the staging file and the company files: customers and settings, so nobody but the program's account looks into it.</summary>
public static class DataFolder
{
    private static readonly string[] Marks = ["staging.db", "companies", "service.json"];

    /// <summary>Takes the rights of others away, if the folder is the program's own; one with other things in it may be shared on purpose.</summary>
    public static void Protect(string folder)
    {
        if (Directory.Exists(folder) && IsOurs(folder)) PrivateFolder.Narrow(folder);
    }

    /// <summary>What other accounts of this machine may still read, with the cure.</summary>
    public static IEnumerable<string> Warnings(string folder) =>
        PrivateFolder.Exposed(folder).Select(path => $"Other accounts of this machine may look into {path}, which holds customers and settings. Make its owner the account "
            + $"that runs the program, and take the rights of others away ({(OperatingSystem.IsWindows() ? "icacls /inheritance:r" : "chmod 700")}).");

    private static bool IsOurs(string folder)
    {
        var names = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).ToHashSet();
        return names.Count == 0 || Marks.Any(names.Contains);
    }
}
