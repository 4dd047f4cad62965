namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("sage50etl-").FullName;

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
