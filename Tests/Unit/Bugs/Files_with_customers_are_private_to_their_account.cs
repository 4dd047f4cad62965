using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Operations.Export;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Files;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Outside systemd, whose unit sets a mask, staging file, exports and probe files were open to every account of the machine.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Files_with_customers_are_private_to_their_account : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode MineToEnter = Mine | UnixFileMode.UserExecute;
    private const UnixFileMode ForAll = Mine | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ForAllToEnter = ForAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _folder = Directory.CreateTempSubdirectory("private-").FullName;

    public Files_with_customers_are_private_to_their_account() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix modes; on Windows access lists do the same.");

    [Fact]
    public async Task Should_make_the_staging_file_and_all_its_side_files_so()
    {
        var file = Path.Combine(_folder, "new", "staging.db");
        using var store = new StagingStore(file);
        await store.Migrate(StagingFile.Cancel);
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(StagingFile.Cancel);
        _ = await db.Companies.ToListAsync(StagingFile.Cancel);

        Mode(Path.GetDirectoryName(file)!).ShouldBe(MineToEnter);
        Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).ShouldContain("staging.db-wal");
        foreach (var each in Directory.GetFiles(Path.GetDirectoryName(file)!)) Mode(each).ShouldBe(Mine, each);
    }

    [Fact]
    public async Task Should_take_the_rights_of_others_from_the_file_of_an_earlier_version()
    {
        var file = Path.Combine(_folder, "staging.db");
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            await File.WriteAllTextAsync(file + ending, "", StagingFile.Cancel);
            File.SetUnixFileMode(file + ending, ForAll);
        }

        using var store = new StagingStore(file);
        await store.Migrate(StagingFile.Cancel);

        foreach (var each in Directory.GetFiles(_folder)) Mode(each).ShouldBe(Mine, each);
    }

    [Fact]
    public async Task Should_write_exports_so_even_over_an_open_one()
    {
        var file = Path.Combine(_folder, "acme-account.csv");
        await File.WriteAllTextAsync(file, "old", StagingFile.Cancel);
        File.SetUnixFileMode(file, ForAll);
        var table = new ExportTable("account", [new("name", typeof(string))], _ => new[] { new object?[] { "Murphy & Sons" } }.ToAsyncEnumerable());

        await CsvExport.Write(table, file, ',', overwrite: true, StagingFile.Cancel);

        Mode(file).ShouldBe(Mine);
    }

    [Fact]
    public async Task Should_write_a_text_so_and_not_through_a_link_that_somebody_laid()
    {
        var (elsewhere, file) = (Path.Combine(_folder, "elsewhere"), Path.Combine(_folder, "acme-ssm.json"));
        await File.WriteAllTextAsync(elsewhere, "untouched", StagingFile.Cancel);
        File.CreateSymbolicLink(file, elsewhere);

        await PrivateFile.WriteText(file, "{}", StagingFile.Cancel);

        (await File.ReadAllTextAsync(elsewhere, StagingFile.Cancel)).ShouldBe("untouched");
        (await File.ReadAllTextAsync(file, StagingFile.Cancel)).ShouldBe("{}");
        Mode(file).ShouldBe(Mine);
        Directory.GetFiles(_folder).Length.ShouldBe(2, "no unfinished file is left");
    }

    [Fact]
    public void Should_close_a_data_folder_that_an_administrator_made_with_the_usual_mask()
    {
        File.SetUnixFileMode(_folder, ForAllToEnter);
        Directory.CreateDirectory(Path.Combine(_folder, "companies"));

        using var store = new ServiceOptions { DataFolder = _folder }.OpenStaging();

        Mode(_folder).ShouldBe(MineToEnter);
        DataFolder.Warnings(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void Should_leave_a_folder_with_other_things_in_it_and_say_so()
    {
        File.WriteAllText(Path.Combine(_folder, "letters.txt"), "");
        File.SetUnixFileMode(_folder, ForAllToEnter);

        DataFolder.Protect(_folder);

        Mode(_folder).ShouldBe(ForAllToEnter);
        DataFolder.Warnings(_folder).ShouldHaveSingleItem().ShouldContain("chmod 700");
    }

    [Fact]
    public void Should_copy_without_the_rights_of_the_original()
    {
        var (from, to) = (Path.Combine(_folder, "from"), Path.Combine(_folder, "to"));
        File.WriteAllText(from, "{}");
        File.SetUnixFileMode(from, ForAll);

        PrivateFile.Copy(from, to);

        (Mode(to), File.ReadAllText(to)).ShouldBe((Mine, "{}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
