using System.Text;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;

namespace Sage50Etl.Tests.Contracts.Sage50.Csv;

/// <summary>A folder of exports, and a clock that lets files grow old.</summary>
internal sealed class CsvScene : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50csv");

    public CsvScene() => Reader = With();

    public CsvReader Reader { get; }
    public string Folder => _folder.FullName;

    public CsvReader With(Func<CsvOptions, CsvOptions>? change = null)
    {
        var options = new CsvOptions { Folder = Folder, CompanyId = "csv:test" };
        return new CsvReader(change?.Invoke(options) ?? options, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)));
    }

    /// <param name="minutesAgo">Age of the file; 0 is one that is being written.</param>
    public string Put(string name, string text, int minutesAgo = 5, Encoding? encoding = null) =>
        Put(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text), minutesAgo);

    public string Put(string name, byte[] bytes, int minutesAgo = 5)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc).AddMinutes(-minutesAgo));
        return path;
    }

    public ValueTask<List<SageRead<TRow>>> Read<TRow>() where TRow : SageRow => Reader.Everything<TRow>();

    public async Task<SageMalformedRow> Fault<TRow>(string name, string text) where TRow : SageRow
    {
        Put(name, text);
        return (await Read<TRow>()).Single(r => !r.IsRow).Fault!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
